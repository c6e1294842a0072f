"""`python -m milepost`."""

from milepost.adapters.cli import main

if __name__ == "__main__":
    main()
