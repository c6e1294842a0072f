"""Where Milepost meets the world: command line, MkDocs, disk and clock. No other folder knows anything of it."""
