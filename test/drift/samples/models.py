from django.db import models


class Publisher(models.Model):
    name = models.CharField(max_length=80)
    founded = models.DateField(null=True)
    notes = models.TextField()
    size = models.IntegerField()


class Author(models.Model):
    name = models.CharField(max_length=60)
    email = models.CharField(max_length=120, unique=True)
    born = models.DateField()
    active = models.BooleanField()
    score = models.FloatField()
    rank = models.IntegerField(db_default=5)


class Book(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    editor = models.ForeignKey(Author, on_delete=models.SET_NULL, null=True, related_name="edited")
    title = models.CharField(max_length=200)
    slug = models.CharField(max_length=40, db_index=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    pages = models.IntegerField()
    summary = models.TextField()
    published = models.DateField()
    stock = models.IntegerField(db_default=10)
    tags = models.ManyToManyField("Tag", related_name="tagged")

    class Meta:
        indexes = [
            models.Index(fields=["-published"], name="book_newest_idx"),
            models.Index(fields=["title", "pages"], name="book_title_idx"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(pages__gte=1), name="book_pages"),
            models.CheckConstraint(condition=models.Q(price__gte=0), name="book_price"),
        ]


class Tag(models.Model):
    label = models.CharField(max_length=30)
    color = models.CharField(max_length=7, db_index=True)
    weight = models.FloatField()


class Review(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey(Author, on_delete=models.PROTECT, related_name="reviews_written")
    text = models.TextField()
    stars = models.IntegerField()
    approved = models.BooleanField()


class Orphan(models.Model):
    memo = models.TextField()
