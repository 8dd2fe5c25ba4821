# Texts of the area: assess.
