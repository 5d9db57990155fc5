"""The actions room, tested without Rasa and without a database."""
