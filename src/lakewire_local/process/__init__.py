"""
The server process as seen from outside: start it, share it, wait for its end.

Runs in the user's process and imports nothing of the server.
"""
