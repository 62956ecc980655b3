// Recorded from django-oauth-toolkit 3.4.1 by scripts/record-library.py; not to be edited.
import type { LibraryData } from "../library-data.js";

/** What django-oauth-toolkit ships. */
export const OAUTH2_PROVIDER = (): LibraryData => ({
  name: "django-oauth-toolkit",
  recorded: { version: "3.4.1", django: "5.2" },
  apps: [
    {
      module: "oauth2_provider",
      configs: ["oauth2_provider.apps.DOTConfig"],
      label: "oauth2_provider",
      verboseName: "Django OAuth Toolkit",
      defaultAutoField: null,
      models: "oauth2_provider.models",
    },
  ],
  modules: [
    {
      module: "oauth2_provider.models",
      classes: [
        {
          name: "AbstractApplication",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "CLIENT_CONFIDENTIAL", value: "confidential" },
            { name: "CLIENT_PUBLIC", value: "public" },
            {
              name: "CLIENT_TYPES",
              value: { tuple: [{ tuple: ["confidential", "Confidential"] }, { tuple: ["public", "Public"] }] },
            },
            { name: "GRANT_AUTHORIZATION_CODE", value: "authorization-code" },
            { name: "GRANT_DEVICE_CODE", value: "urn:ietf:params:oauth:grant-type:device_code" },
            { name: "GRANT_IMPLICIT", value: "implicit" },
            { name: "GRANT_PASSWORD", value: "password" },
            { name: "GRANT_CLIENT_CREDENTIALS", value: "client-credentials" },
            { name: "GRANT_OPENID_HYBRID", value: "openid-hybrid" },
            {
              name: "GRANT_TYPES",
              value: {
                tuple: [
                  { tuple: ["authorization-code", "Authorization code"] },
                  { tuple: ["urn:ietf:params:oauth:grant-type:device_code", "Device Code"] },
                  { tuple: ["implicit", "Implicit"] },
                  { tuple: ["password", "Resource owner password-based"] },
                  { tuple: ["client-credentials", "Client credentials"] },
                  { tuple: ["openid-hybrid", "OpenID connect hybrid"] },
                ],
              },
            },
            { name: "NO_ALGORITHM", value: "" },
            { name: "RS256_ALGORITHM", value: "RS256" },
            { name: "HS256_ALGORITHM", value: "HS256" },
            {
              name: "ALGORITHM_TYPES",
              value: {
                tuple: [
                  { tuple: ["", "No OIDC support"] },
                  { tuple: ["RS256", "RSA with SHA-2 256"] },
                  { tuple: ["HS256", "HMAC with SHA-2 256"] },
                ],
              },
            },
            {
              name: "id",
              counter: 50,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "client_id",
              counter: 51,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "client ID",
                  max_length: 255,
                  unique: true,
                  db_index: true,
                  default: { path: "oauth2_provider.generators.generate_client_id" },
                },
              },
            },
            {
              name: "user",
              counter: 52,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "%(app_label)s_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "redirect_uris",
              counter: 53,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: { verbose_name: "redirect URIs", blank: true, help_text: "Allowed URIs list, space separated" },
              },
            },
            {
              name: "post_logout_redirect_uris",
              counter: 54,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "post logout redirect URIs",
                  blank: true,
                  default: "",
                  help_text: "Allowed Post Logout URIs list, space separated",
                },
              },
            },
            {
              name: "client_type",
              counter: 55,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "client type",
                  max_length: 32,
                  choices: [{ tuple: ["confidential", "Confidential"] }, { tuple: ["public", "Public"] }],
                },
              },
            },
            {
              name: "authorization_grant_type",
              counter: 56,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "authorization grant type",
                  max_length: 44,
                  choices: [
                    { tuple: ["authorization-code", "Authorization code"] },
                    { tuple: ["urn:ietf:params:oauth:grant-type:device_code", "Device Code"] },
                    { tuple: ["implicit", "Implicit"] },
                    { tuple: ["password", "Resource owner password-based"] },
                    { tuple: ["client-credentials", "Client credentials"] },
                    { tuple: ["openid-hybrid", "OpenID connect hybrid"] },
                  ],
                },
              },
            },
            {
              name: "client_secret",
              counter: 57,
              value: {
                call: "oauth2_provider.models.ClientSecretField",
                args: [],
                kwargs: {
                  verbose_name: "client secret",
                  max_length: 255,
                  blank: true,
                  db_index: true,
                  default: { path: "oauth2_provider.generators.generate_client_secret" },
                  help_text: "Client secret for authentication",
                },
              },
            },
            {
              name: "hash_client_secret",
              counter: 58,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "hash client secret", default: true },
              },
            },
            {
              name: "name",
              counter: 59,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "name", max_length: 255, blank: true },
              },
            },
            {
              name: "skip_authorization",
              counter: 60,
              value: {
                call: "django.db.models.BooleanField",
                args: [],
                kwargs: { verbose_name: "skip authorization", default: false },
              },
            },
            {
              name: "created",
              counter: 61,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "updated",
              counter: 62,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "updated", auto_now: true },
              },
            },
            {
              name: "algorithm",
              counter: 63,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "algorithm",
                  max_length: 5,
                  blank: true,
                  default: "",
                  choices: [
                    { tuple: ["", "No OIDC support"] },
                    { tuple: ["RS256", "RSA with SHA-2 256"] },
                    { tuple: ["HS256", "HMAC with SHA-2 256"] },
                  ],
                },
              },
            },
            {
              name: "allowed_origins",
              counter: 64,
              value: {
                call: "django.db.models.TextField",
                args: [],
                kwargs: {
                  verbose_name: "allowed origins",
                  blank: true,
                  default: "",
                  help_text: "Allowed origins list to enable CORS, space separated",
                },
              },
            },
            {
              name: "registration_source",
              counter: 65,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "registration source",
                  max_length: 32,
                  default: "manual",
                  choices: [
                    { tuple: ["manual", "Manual"] },
                    { tuple: ["dcr", "Dynamic Client Registration"] },
                    { tuple: ["cimd", "Client ID Metadata Document"] },
                  ],
                  help_text: "How this application was registered (manual, DCR per RFC 7591, or CIMD)",
                },
              },
            },
            {
              name: "cimd_expires_at",
              counter: 66,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: {
                  verbose_name: "CIMD expires at",
                  blank: true,
                  null: true,
                  default: null,
                  help_text: "When the cached Client ID Metadata Document should be re-fetched",
                },
              },
            },
          ],
        },
        {
          name: "Application",
          bases: ["oauth2_provider.models.AbstractApplication"],
          documentation: null,
          meta: {
            bases: ["oauth2_provider.models.AbstractApplication.Meta"],
            attributes: [{ name: "swappable", value: "OAUTH2_PROVIDER_APPLICATION_MODEL" }],
          },
          attributes: [],
        },
        {
          name: "AbstractGrant",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            { name: "CODE_CHALLENGE_PLAIN", value: "plain" },
            { name: "CODE_CHALLENGE_S256", value: "S256" },
            {
              name: "CODE_CHALLENGE_METHODS",
              value: { tuple: [{ tuple: ["plain", "plain"] }, { tuple: ["S256", "S256"] }] },
            },
            {
              name: "id",
              counter: 67,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "user",
              counter: 68,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  related_name: "%(app_label)s_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "code",
              counter: 69,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "code", max_length: 255, unique: true },
              },
            },
            {
              name: "application",
              counter: 70,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "application",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_APPLICATION_MODEL",
                    otherwise: "oauth2_provider.Application",
                  },
                },
              },
            },
            {
              name: "expires",
              counter: 71,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { verbose_name: "expires" } },
            },
            {
              name: "redirect_uri",
              counter: 72,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "redirect URI" } },
            },
            {
              name: "scope",
              counter: 73,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "scope", blank: true } },
            },
            {
              name: "created",
              counter: 74,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "updated",
              counter: 75,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "updated", auto_now: true },
              },
            },
            {
              name: "code_challenge",
              counter: 76,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "code challenge", max_length: 128, blank: true, default: "" },
              },
            },
            {
              name: "code_challenge_method",
              counter: 77,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "code challenge method",
                  max_length: 10,
                  blank: true,
                  default: "",
                  choices: [{ tuple: ["plain", "plain"] }, { tuple: ["S256", "S256"] }],
                },
              },
            },
            {
              name: "nonce",
              counter: 78,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "nonce", max_length: 255, blank: true, default: "" },
              },
            },
            {
              name: "claims",
              counter: 79,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "claims", blank: true } },
            },
            {
              name: "resource",
              counter: 80,
              value: {
                call: "oauth2_provider.models.ResourceJSONField",
                args: [],
                kwargs: { verbose_name: "resource", blank: true, default: { path: "builtins.list" } },
              },
            },
          ],
        },
        {
          name: "Grant",
          bases: ["oauth2_provider.models.AbstractGrant"],
          documentation: null,
          meta: {
            bases: ["oauth2_provider.models.AbstractGrant.Meta"],
            attributes: [{ name: "swappable", value: "OAUTH2_PROVIDER_GRANT_MODEL" }],
          },
          attributes: [],
        },
        {
          name: "AbstractAccessToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "id",
              counter: 81,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "user",
              counter: 82,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "%(app_label)s_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "source_refresh_token",
              counter: 83,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "source refresh token",
                  blank: true,
                  null: true,
                  related_name: "refreshed_access_token",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_REFRESH_TOKEN_MODEL",
                    otherwise: "oauth2_provider.RefreshToken",
                  },
                },
              },
            },
            {
              name: "token",
              counter: 84,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "token" } },
            },
            {
              name: "token_checksum",
              counter: 85,
              value: {
                call: "oauth2_provider.models.TokenChecksumField",
                args: [],
                kwargs: { verbose_name: "token checksum", max_length: 64, unique: true, db_index: true },
              },
            },
            {
              name: "id_token",
              counter: 86,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "ID token",
                  blank: true,
                  null: true,
                  related_name: "access_token",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_ID_TOKEN_MODEL",
                    otherwise: "oauth2_provider.IDToken",
                  },
                },
              },
            },
            {
              name: "application",
              counter: 87,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "application",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_APPLICATION_MODEL",
                    otherwise: "oauth2_provider.Application",
                  },
                },
              },
            },
            {
              name: "expires",
              counter: 88,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { verbose_name: "expires" } },
            },
            {
              name: "scope",
              counter: 89,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "scope", blank: true } },
            },
            {
              name: "resource",
              counter: 90,
              value: {
                call: "oauth2_provider.models.ResourceJSONField",
                args: [],
                kwargs: { verbose_name: "resource", blank: true, default: { path: "builtins.list" } },
              },
            },
            {
              name: "created",
              counter: 91,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "updated",
              counter: 92,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "updated", auto_now: true },
              },
            },
          ],
        },
        {
          name: "AccessToken",
          bases: ["oauth2_provider.models.AbstractAccessToken"],
          documentation: null,
          meta: {
            bases: ["oauth2_provider.models.AbstractAccessToken.Meta"],
            attributes: [{ name: "swappable", value: "OAUTH2_PROVIDER_ACCESS_TOKEN_MODEL" }],
          },
          attributes: [],
        },
        {
          name: "AbstractRefreshToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              { name: "unique_together", value: { tuple: ["token_checksum", "revoked"] } },
              {
                name: "indexes",
                value: [{ call: "django.db.models.Index", args: [], kwargs: { name: "", fields: ["token_family"] } }],
              },
            ],
          },
          attributes: [
            {
              name: "id",
              counter: 93,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "user",
              counter: 94,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  related_name: "%(app_label)s_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "token",
              counter: 95,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "token" } },
            },
            {
              name: "token_checksum",
              counter: 96,
              value: {
                call: "oauth2_provider.models.TokenChecksumField",
                args: [],
                kwargs: { verbose_name: "token checksum", max_length: 64 },
              },
            },
            {
              name: "application",
              counter: 97,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "application",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_APPLICATION_MODEL",
                    otherwise: "oauth2_provider.Application",
                  },
                },
              },
            },
            {
              name: "access_token",
              counter: 98,
              value: {
                call: "django.db.models.OneToOneField",
                args: [],
                kwargs: {
                  verbose_name: "access token",
                  blank: true,
                  null: true,
                  related_name: "refresh_token",
                  on_delete: { path: "django.db.models.deletion.SET_NULL" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_ACCESS_TOKEN_MODEL",
                    otherwise: "oauth2_provider.AccessToken",
                  },
                },
              },
            },
            {
              name: "token_family",
              counter: 99,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: { verbose_name: "token family", blank: true, null: true, editable: false },
              },
            },
            {
              name: "resource",
              counter: 100,
              value: {
                call: "oauth2_provider.models.ResourceJSONField",
                args: [],
                kwargs: { verbose_name: "resource", blank: true, default: { path: "builtins.list" } },
              },
            },
            {
              name: "created",
              counter: 101,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "updated",
              counter: 102,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "updated", auto_now: true },
              },
            },
            {
              name: "revoked",
              counter: 103,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "revoked", null: true },
              },
            },
          ],
        },
        {
          name: "RefreshToken",
          bases: ["oauth2_provider.models.AbstractRefreshToken"],
          documentation: null,
          meta: {
            bases: ["oauth2_provider.models.AbstractRefreshToken.Meta"],
            attributes: [{ name: "swappable", value: "OAUTH2_PROVIDER_REFRESH_TOKEN_MODEL" }],
          },
          attributes: [],
        },
        {
          name: "AbstractIDToken",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: { bases: [], attributes: [{ name: "abstract", value: true }] },
          attributes: [
            {
              name: "id",
              counter: 104,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "user",
              counter: 105,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "%(app_label)s_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "jti",
              counter: 106,
              value: {
                call: "django.db.models.UUIDField",
                args: [],
                kwargs: {
                  verbose_name: "JWT Token ID",
                  unique: true,
                  default: { path: "uuid.uuid4" },
                  editable: false,
                },
              },
            },
            {
              name: "application",
              counter: 107,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "application",
                  blank: true,
                  null: true,
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: {
                    path: "django.conf.settings.OAUTH2_PROVIDER_APPLICATION_MODEL",
                    otherwise: "oauth2_provider.Application",
                  },
                },
              },
            },
            {
              name: "expires",
              counter: 108,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { verbose_name: "expires" } },
            },
            {
              name: "scope",
              counter: 109,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "scope", blank: true } },
            },
            {
              name: "created",
              counter: 110,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "created", auto_now_add: true },
              },
            },
            {
              name: "updated",
              counter: 111,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "updated", auto_now: true },
              },
            },
          ],
        },
        {
          name: "IDToken",
          bases: ["oauth2_provider.models.AbstractIDToken"],
          documentation: null,
          meta: {
            bases: ["oauth2_provider.models.AbstractIDToken.Meta"],
            attributes: [{ name: "swappable", value: "OAUTH2_PROVIDER_ID_TOKEN_MODEL" }],
          },
          attributes: [],
        },
        {
          name: "AbstractDeviceGrant",
          bases: ["django.db.models.Model"],
          documentation: null,
          meta: {
            bases: [],
            attributes: [
              { name: "abstract", value: true },
              {
                name: "constraints",
                value: [
                  {
                    call: "django.db.models.UniqueConstraint",
                    args: [],
                    kwargs: { name: "%(app_label)s_%(class)s_unique_device_code", fields: { tuple: ["device_code"] } },
                  },
                ],
              },
            ],
          },
          attributes: [
            { name: "AUTHORIZED", value: "authorized" },
            { name: "AUTHORIZATION_PENDING", value: "authorization-pending" },
            { name: "EXPIRED", value: "expired" },
            { name: "DENIED", value: "denied" },
            {
              name: "DEVICE_FLOW_STATUS",
              value: {
                tuple: [
                  { tuple: ["authorized", "Authorized"] },
                  { tuple: ["authorization-pending", "Authorization pending"] },
                  { tuple: ["expired", "Expired"] },
                  { tuple: ["denied", "Denied"] },
                ],
              },
            },
            {
              name: "id",
              counter: 112,
              value: {
                call: "django.db.models.BigAutoField",
                args: [],
                kwargs: { primary_key: true, serialize: false },
              },
            },
            {
              name: "user",
              counter: 113,
              value: {
                call: "django.db.models.ForeignKey",
                args: [],
                kwargs: {
                  verbose_name: "user",
                  blank: true,
                  null: true,
                  related_name: "%(app_label)s_%(class)s",
                  on_delete: { path: "django.db.models.deletion.CASCADE" },
                  to: { path: "django.conf.settings.AUTH_USER_MODEL" },
                },
              },
            },
            {
              name: "device_code",
              counter: 114,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "device code", max_length: 100 },
              },
            },
            {
              name: "user_code",
              counter: 115,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "user code", max_length: 100 },
              },
            },
            {
              name: "scope",
              counter: 116,
              value: { call: "django.db.models.TextField", args: [], kwargs: { verbose_name: "scope", blank: true } },
            },
            {
              name: "interval",
              counter: 117,
              value: {
                call: "django.db.models.IntegerField",
                args: [],
                kwargs: { verbose_name: "interval", default: 5 },
              },
            },
            {
              name: "expires",
              counter: 118,
              value: { call: "django.db.models.DateTimeField", args: [], kwargs: { verbose_name: "expires" } },
            },
            {
              name: "status",
              counter: 119,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: {
                  verbose_name: "status",
                  max_length: 64,
                  blank: true,
                  default: "authorization-pending",
                  choices: [
                    { tuple: ["authorized", "Authorized"] },
                    { tuple: ["authorization-pending", "Authorization pending"] },
                    { tuple: ["expired", "Expired"] },
                    { tuple: ["denied", "Denied"] },
                  ],
                },
              },
            },
            {
              name: "client_id",
              counter: 120,
              value: {
                call: "django.db.models.CharField",
                args: [],
                kwargs: { verbose_name: "client ID", max_length: 100, db_index: true },
              },
            },
            {
              name: "last_checked",
              counter: 121,
              value: {
                call: "django.db.models.DateTimeField",
                args: [],
                kwargs: { verbose_name: "last checked", auto_now: true },
              },
            },
          ],
        },
        {
          name: "DeviceGrant",
          bases: ["oauth2_provider.models.AbstractDeviceGrant"],
          documentation: null,
          meta: {
            bases: ["oauth2_provider.models.AbstractDeviceGrant.Meta"],
            attributes: [{ name: "swappable", value: "OAUTH2_PROVIDER_DEVICE_GRANT_MODEL" }],
          },
          attributes: [],
        },
      ],
      constants: [
        { name: "_MAX_LOGGED_URI_LENGTH", value: 256 },
        { name: "_MAX_LOGGED_CANDIDATES", value: 10 },
      ],
      imported: [],
    },
  ],
  fields: {
    "oauth2_provider.models.ResourceJSONField": {
      like: "django.db.models.JSONField",
      internalType: "JSONField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "oauth2_provider.models.ClientSecretField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
    "oauth2_provider.models.TokenChecksumField": {
      like: "django.db.models.CharField",
      internalType: "CharField",
      databaseType: null,
      positional: null,
      options: [],
      presets: [],
      fixed: [],
      further: [],
      throughColumns: [],
      note: null,
    },
  },
  aliases: {},
  attributes: [],
  tags: [],
  mixins: [],
  metaOptions: [],
});
