"""Tests of what accepts findings."""
