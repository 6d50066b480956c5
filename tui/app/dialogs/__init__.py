"""Dialogs that any place may use: forms, menus, questions, paths, long messages."""
