# Texts of the area: diagnostics.
