"""The place InKind."""
