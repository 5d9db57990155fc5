"""What is understood of a message, as plain functions and small classes: nothing of Rasa is imported here.

`bot/components/` puts each of them into Rasa's pipeline.
"""
