"""Put the built site under load on a real server, next to what peers make of the same text, in one run.

tools.py     nginx and wrk, from the system's packages
serving.py   nginx with our own configuration of a host, for any built site
asking.py    wrk, over the pages that all sites have
command.py   the part of `bench`
"""
