"""Fields of what Django ships; each name of a field is one case."""
from django.contrib.admin.models import LogEntry
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AbstractUser, Group, Permission, PermissionsMixin
from django.contrib.contenttypes.models import ContentType
from django.contrib.flatpages.models import FlatPage
from django.contrib.redirects.models import Redirect
from django.contrib.sessions.base_session import AbstractBaseSession
from django.contrib.sites.models import Site
from django.db import models

username = AbstractUser._meta.get_field("username")
first_name = AbstractUser._meta.get_field("first_name")
email = AbstractUser._meta.get_field("email")
is_staff = AbstractUser._meta.get_field("is_staff")
date_joined = AbstractUser._meta.get_field("date_joined")
password = AbstractBaseUser._meta.get_field("password")
last_login = AbstractBaseUser._meta.get_field("last_login")
inherited_password = AbstractUser._meta.get_field("password")
is_superuser = PermissionsMixin._meta.get_field("is_superuser")
groups = PermissionsMixin._meta.get_field("groups")
user_permissions = PermissionsMixin._meta.get_field("user_permissions")
group_name = Group._meta.get_field("name")
group_permissions = Group._meta.get_field("permissions")
permission_name = Permission._meta.get_field("name")
permission_type = Permission._meta.get_field("content_type")
codename = Permission._meta.get_field("codename")
type_label = ContentType._meta.get_field("app_label")
session_key = AbstractBaseSession._meta.get_field("session_key")
expire_date = AbstractBaseSession._meta.get_field("expire_date")
domain = Site._meta.get_field("domain")
action_flag = LogEntry._meta.get_field("action_flag")
action_time = LogEntry._meta.get_field("action_time")
page_url = FlatPage._meta.get_field("url")
page_sites = FlatPage._meta.get_field("sites")
old_path = Redirect._meta.get_field("old_path")
redirect_site = Redirect._meta.get_field("site")
as_long = models.CharField(max_length=AbstractUser._meta.get_field("username").max_length)
