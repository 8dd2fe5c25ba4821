# Texts of the area: context.
