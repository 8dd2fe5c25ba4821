# Texts of the area: help.
