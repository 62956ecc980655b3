import { ANNOYING } from "./data/annoying.js";
import { AUTOSLUG } from "./data/autoslug.js";
import { BITFIELD } from "./data/bitfield.js";
import { CKEDITOR } from "./data/ckeditor.js";
import { COLORFIELD } from "./data/colorfield.js";
import { COLORFUL } from "./data/colorful.js";
import { DJANGO_BETTER_ADMIN_ARRAYFIELD } from "./data/django-better-admin-arrayfield.js";
import { DJANGO_COUNTRIES } from "./data/django-countries.js";
import { DJANGO_EXTENSIONS } from "./data/django-extensions.js";
import { DJANGO_FSM } from "./data/django-fsm.js";
import { DJANGO_LTREE } from "./data/django-ltree.js";
import { DJMONEY } from "./data/djmoney.js";
import { EASY_THUMBNAILS } from "./data/easy-thumbnails.js";
import { ENCRYPTED_FIELDS } from "./data/encrypted-fields.js";
import { ENCRYPTED_MODEL_FIELDS } from "./data/encrypted-model-fields.js";
import { FERNET_FIELDS } from "./data/fernet-fields.js";
import { FILER } from "./data/filer.js";
import { GUARDIAN } from "./data/guardian.js";
import { I18NFIELD } from "./data/i18nfield.js";
import { IMAGEKIT } from "./data/imagekit.js";
import { JSONFIELD } from "./data/jsonfield.js";
import { LOCALFLAVOR } from "./data/localflavor.js";
import { MARKUPFIELD } from "./data/markupfield.js";
import { MDEDITOR } from "./data/mdeditor.js";
import { MIRAGE } from "./data/mirage.js";
import { MODEL_UTILS } from "./data/model-utils.js";
import { MODELCLUSTER } from "./data/modelcluster.js";
import { MPTT } from "./data/mptt.js";
import { MULTISELECTFIELD } from "./data/multiselectfield.js";
import { NETFIELDS } from "./data/netfields.js";
import { OAUTH2_PROVIDER } from "./data/oauth2-provider.js";
import { ORDERED_MODEL } from "./data/ordered-model.js";
import { PHONENUMBER_FIELD } from "./data/phonenumber-field.js";
import { PICKLEFIELD } from "./data/picklefield.js";
import { POLYMORPHIC } from "./data/polymorphic.js";
import { POSITIONS } from "./data/positions.js";
import { RECURRENCE } from "./data/recurrence.js";
import { SAFEDELETE } from "./data/safedelete.js";
import { SOFTDELETE } from "./data/softdelete.js";
import { SORL } from "./data/sorl.js";
import { SORTEDM2M } from "./data/sortedm2m.js";
import { STDIMAGE } from "./data/stdimage.js";
import { SUMMERNOTE } from "./data/summernote.js";
import { TAGGING } from "./data/tagging.js";
import { TAGGIT } from "./data/taggit.js";
import { TIMEZONE_FIELD } from "./data/timezone-field.js";
import { TINYMCE } from "./data/tinymce.js";
import { TREEBEARD } from "./data/treebeard.js";
import { WAGTAIL } from "./data/wagtail.js";
import type { LibraryData } from "./library-data.js";

/** The packages that are known. To add one: an entry in scripts/library_list.py, its recorded file in `data/`, and a line here. */
export const LIBRARIES: readonly LibraryData[] = [
  ANNOYING,
  AUTOSLUG,
  BITFIELD,
  CKEDITOR,
  COLORFIELD,
  COLORFUL,
  DJANGO_BETTER_ADMIN_ARRAYFIELD,
  DJANGO_COUNTRIES,
  DJANGO_EXTENSIONS,
  DJANGO_FSM,
  DJANGO_LTREE,
  DJMONEY,
  EASY_THUMBNAILS,
  ENCRYPTED_FIELDS,
  ENCRYPTED_MODEL_FIELDS,
  FERNET_FIELDS,
  FILER,
  GUARDIAN,
  I18NFIELD,
  IMAGEKIT,
  JSONFIELD,
  LOCALFLAVOR,
  MARKUPFIELD,
  MDEDITOR,
  MIRAGE,
  MODEL_UTILS,
  MODELCLUSTER,
  MPTT,
  MULTISELECTFIELD,
  NETFIELDS,
  OAUTH2_PROVIDER,
  ORDERED_MODEL,
  PHONENUMBER_FIELD,
  PICKLEFIELD,
  POLYMORPHIC,
  POSITIONS,
  RECURRENCE,
  SAFEDELETE,
  SOFTDELETE,
  SORL,
  SORTEDM2M,
  STDIMAGE,
  SUMMERNOTE,
  TAGGING,
  TAGGIT,
  TIMEZONE_FIELD,
  TINYMCE,
  TREEBEARD,
  WAGTAIL,
];
