"""What Rasa loads: components, policies, the web channel, the stores and the levers. Python 3.10; nothing of ours outside is imported."""
