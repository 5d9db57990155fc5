"""The action server: turns a conversation into a question to the directory, and its answer into a reply.

One module an action, named like the action (`action_find_services` is in `find_services.py`). What they share:
`memory.py` (what is known of the person), `signposting.py` (choosing and wording an answer), `replies.py` (its shape),
`people.py` (age groups and audiences), `topics.py` (titles of topics).
"""
