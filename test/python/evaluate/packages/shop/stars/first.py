TARGET = "made in first"
