"""What is written here, judged as its readers would, and what translators are given."""
