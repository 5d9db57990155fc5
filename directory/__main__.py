"""`python -m directory`: the staff command line."""

from directory.cli import main

main()
