"""The upgrade planner: what lies between two releases, whether the second installs, and the way back."""
