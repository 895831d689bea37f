"""ArcadeDB in a child process: the engine that needs no server and no Java."""
