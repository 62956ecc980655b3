import { lazily } from "../lazily.js";
import { ACTSTREAM } from "./data/actstream.js";
import { ADMIN_INTERFACE } from "./data/admin-interface.js";
import { ALLAUTH } from "./data/allauth.js";
import { ANNOYING } from "./data/annoying.js";
import { AUDITLOG } from "./data/auditlog.js";
import { AUTOSLUG } from "./data/autoslug.js";
import { AXES } from "./data/axes.js";
import { BITFIELD } from "./data/bitfield.js";
import { CKEDITOR } from "./data/ckeditor.js";
import { CMS } from "./data/cms.js";
import { COLORFIELD } from "./data/colorfield.js";
import { COLORFUL } from "./data/colorful.js";
import { CONSTANCE } from "./data/constance.js";
import { DIRTYFIELDS } from "./data/dirtyfields.js";
import { DJANGO_APSCHEDULER } from "./data/django-apscheduler.js";
import { DJANGO_BETTER_ADMIN_ARRAYFIELD } from "./data/django-better-admin-arrayfield.js";
import { DJANGO_CELERY_BEAT } from "./data/django-celery-beat.js";
import { DJANGO_CELERY_RESULTS } from "./data/django-celery-results.js";
import { DJANGO_COMMENTS } from "./data/django-comments.js";
import { DJANGO_COUNTRIES } from "./data/django-countries.js";
import { DJANGO_EXTENSIONS } from "./data/django-extensions.js";
import { DJANGO_FSM } from "./data/django-fsm.js";
import { DJANGO_FSM_LOG } from "./data/django-fsm-log.js";
import { DJANGO_LIFECYCLE } from "./data/django-lifecycle.js";
import { DJANGO_LTREE } from "./data/django-ltree.js";
import { DJANGO_MEASUREMENT } from "./data/django-measurement.js";
import { DJANGO_OTP } from "./data/django-otp.js";
import { DJANGO_PROMETHEUS } from "./data/django-prometheus.js";
import { DJANGO_Q } from "./data/django-q.js";
import { DJANGO_SOFTDELETE } from "./data/django-softdelete.js";
import { DJMONEY } from "./data/djmoney.js";
import { DYNAMIC_PREFERENCES } from "./data/dynamic-preferences.js";
import { EASY_THUMBNAILS } from "./data/easy-thumbnails.js";
import { EASYAUDIT } from "./data/easyaudit.js";
import { ENCRYPTED_FIELDS } from "./data/encrypted-fields.js";
import { ENCRYPTED_MODEL_FIELDS } from "./data/encrypted-model-fields.js";
import { ENUMFIELDS } from "./data/enumfields.js";
import { FERNET_FIELDS } from "./data/fernet-fields.js";
import { FILER } from "./data/filer.js";
import { GUARDIAN } from "./data/guardian.js";
import { HASHID_FIELD } from "./data/hashid-field.js";
import { HITCOUNT } from "./data/hitcount.js";
import { I18NFIELD } from "./data/i18nfield.js";
import { IMAGEKIT } from "./data/imagekit.js";
import { JSONFIELD } from "./data/jsonfield.js";
import { KNOX } from "./data/knox.js";
import { LOCALFLAVOR } from "./data/localflavor.js";
import { MARKUPFIELD } from "./data/markupfield.js";
import { MDEDITOR } from "./data/mdeditor.js";
import { MIRAGE } from "./data/mirage.js";
import { MODEL_UTILS } from "./data/model-utils.js";
import { MODELCLUSTER } from "./data/modelcluster.js";
import { MODELSEARCH } from "./data/modelsearch.js";
import { MPTT } from "./data/mptt.js";
import { MULTISELECTFIELD } from "./data/multiselectfield.js";
import { NETFIELDS } from "./data/netfields.js";
import { OAUTH2_PROVIDER } from "./data/oauth2-provider.js";
import { ORDERED_MODEL } from "./data/ordered-model.js";
import { PARLER } from "./data/parler.js";
import { PGHISTORY } from "./data/pghistory.js";
import { PGTRIGGER } from "./data/pgtrigger.js";
import { PHONENUMBER_FIELD } from "./data/phonenumber-field.js";
import { PICKLEFIELD } from "./data/picklefield.js";
import { POLYMORPHIC } from "./data/polymorphic.js";
import { POSITIONS } from "./data/positions.js";
import { POST_OFFICE } from "./data/post-office.js";
import { PUSH_NOTIFICATIONS } from "./data/push-notifications.js";
import { RECURRENCE } from "./data/recurrence.js";
import { REST_FRAMEWORK } from "./data/rest-framework.js";
import { REST_FRAMEWORK_API_KEY } from "./data/rest-framework-api-key.js";
import { REST_FRAMEWORK_SIMPLEJWT } from "./data/rest-framework-simplejwt.js";
import { REVERSION } from "./data/reversion.js";
import { ROBOTS } from "./data/robots.js";
import { SAFEDELETE } from "./data/safedelete.js";
import { SHORTUUIDFIELD } from "./data/shortuuidfield.js";
import { SILK } from "./data/silk.js";
import { SIMPLE_HISTORY } from "./data/simple-history.js";
import { SOCIAL_DJANGO } from "./data/social-django.js";
import { SOFTDELETE } from "./data/softdelete.js";
import { SOLO } from "./data/solo.js";
import { SORL } from "./data/sorl.js";
import { SORTEDM2M } from "./data/sortedm2m.js";
import { STDIMAGE } from "./data/stdimage.js";
import { SUMMERNOTE } from "./data/summernote.js";
import { SWAPPER } from "./data/swapper.js";
import { TAGGING } from "./data/tagging.js";
import { TAGGIT } from "./data/taggit.js";
import { TAGULOUS } from "./data/tagulous.js";
import { TIMEZONE_FIELD } from "./data/timezone-field.js";
import { TINYMCE } from "./data/tinymce.js";
import { TREEBEARD } from "./data/treebeard.js";
import { TREENODE } from "./data/treenode.js";
import { TWO_FACTOR } from "./data/two-factor.js";
import { WAFFLE } from "./data/waffle.js";
import { WAGTAIL } from "./data/wagtail.js";
import type { LibraryData } from "./library-data.js";

/**
 * The packages that are known, by the first part of their modules' names; each is made when first asked for. To add one: an
 * entry in scripts/library_list.py, its recorded file in `data/`, and a line here.
 */
export const LIBRARIES: Readonly<Record<string, () => LibraryData>> = {
  actstream: lazily(ACTSTREAM),
  admin_interface: lazily(ADMIN_INTERFACE),
  allauth: lazily(ALLAUTH),
  annoying: lazily(ANNOYING),
  auditlog: lazily(AUDITLOG),
  autoslug: lazily(AUTOSLUG),
  axes: lazily(AXES),
  bitfield: lazily(BITFIELD),
  ckeditor: lazily(CKEDITOR),
  ckeditor_uploader: lazily(CKEDITOR),
  cms: lazily(CMS),
  colorfield: lazily(COLORFIELD),
  colorful: lazily(COLORFUL),
  constance: lazily(CONSTANCE),
  dirtyfields: lazily(DIRTYFIELDS),
  django_apscheduler: lazily(DJANGO_APSCHEDULER),
  django_better_admin_arrayfield: lazily(DJANGO_BETTER_ADMIN_ARRAYFIELD),
  django_celery_beat: lazily(DJANGO_CELERY_BEAT),
  django_celery_results: lazily(DJANGO_CELERY_RESULTS),
  django_comments: lazily(DJANGO_COMMENTS),
  django_countries: lazily(DJANGO_COUNTRIES),
  django_extensions: lazily(DJANGO_EXTENSIONS),
  django_fsm: lazily(DJANGO_FSM),
  django_fsm_log: lazily(DJANGO_FSM_LOG),
  django_lifecycle: lazily(DJANGO_LIFECYCLE),
  django_ltree: lazily(DJANGO_LTREE),
  django_measurement: lazily(DJANGO_MEASUREMENT),
  django_otp: lazily(DJANGO_OTP),
  django_prometheus: lazily(DJANGO_PROMETHEUS),
  django_q: lazily(DJANGO_Q),
  django_softdelete: lazily(DJANGO_SOFTDELETE),
  django_summernote: lazily(SUMMERNOTE),
  django_tagulous: lazily(TAGULOUS),
  djmoney: lazily(DJMONEY),
  dynamic_preferences: lazily(DYNAMIC_PREFERENCES),
  easy_thumbnails: lazily(EASY_THUMBNAILS),
  easyaudit: lazily(EASYAUDIT),
  encrypted_fields: lazily(ENCRYPTED_FIELDS),
  encrypted_model_fields: lazily(ENCRYPTED_MODEL_FIELDS),
  enumfields: lazily(ENUMFIELDS),
  fernet_fields: lazily(FERNET_FIELDS),
  filer: lazily(FILER),
  guardian: lazily(GUARDIAN),
  hashid_field: lazily(HASHID_FIELD),
  hitcount: lazily(HITCOUNT),
  i18nfield: lazily(I18NFIELD),
  imagekit: lazily(IMAGEKIT),
  jsonfield: lazily(JSONFIELD),
  knox: lazily(KNOX),
  localflavor: lazily(LOCALFLAVOR),
  markupfield: lazily(MARKUPFIELD),
  mdeditor: lazily(MDEDITOR),
  mirage: lazily(MIRAGE),
  model_utils: lazily(MODEL_UTILS),
  modelcluster: lazily(MODELCLUSTER),
  modelsearch: lazily(MODELSEARCH),
  mptt: lazily(MPTT),
  multiselectfield: lazily(MULTISELECTFIELD),
  netfields: lazily(NETFIELDS),
  oauth2_provider: lazily(OAUTH2_PROVIDER),
  ordered_model: lazily(ORDERED_MODEL),
  parler: lazily(PARLER),
  pghistory: lazily(PGHISTORY),
  pgtrigger: lazily(PGTRIGGER),
  phonenumber_field: lazily(PHONENUMBER_FIELD),
  picklefield: lazily(PICKLEFIELD),
  polymorphic: lazily(POLYMORPHIC),
  positions: lazily(POSITIONS),
  post_office: lazily(POST_OFFICE),
  push_notifications: lazily(PUSH_NOTIFICATIONS),
  recurrence: lazily(RECURRENCE),
  rest_framework: lazily(REST_FRAMEWORK),
  rest_framework_api_key: lazily(REST_FRAMEWORK_API_KEY),
  rest_framework_simplejwt: lazily(REST_FRAMEWORK_SIMPLEJWT),
  reversion: lazily(REVERSION),
  robots: lazily(ROBOTS),
  safedelete: lazily(SAFEDELETE),
  shortuuidfield: lazily(SHORTUUIDFIELD),
  silk: lazily(SILK),
  simple_history: lazily(SIMPLE_HISTORY),
  social_django: lazily(SOCIAL_DJANGO),
  softdelete: lazily(SOFTDELETE),
  solo: lazily(SOLO),
  sorl: lazily(SORL),
  sortedm2m: lazily(SORTEDM2M),
  stdimage: lazily(STDIMAGE),
  swapper: lazily(SWAPPER),
  tagging: lazily(TAGGING),
  taggit: lazily(TAGGIT),
  tagulous: lazily(TAGULOUS),
  timezone_field: lazily(TIMEZONE_FIELD),
  tinymce: lazily(TINYMCE),
  treebeard: lazily(TREEBEARD),
  treenode: lazily(TREENODE),
  two_factor: lazily(TWO_FACTOR),
  waffle: lazily(WAFFLE),
  wagtail: lazily(WAGTAIL),
};
