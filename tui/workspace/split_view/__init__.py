"""The split as people look at it: rows, bars, the gap in words, and every figure down to its inputs."""
