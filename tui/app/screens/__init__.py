"""The places of the application, a folder each."""
