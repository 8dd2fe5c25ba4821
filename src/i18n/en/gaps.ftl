# Texts of the area: gaps.
