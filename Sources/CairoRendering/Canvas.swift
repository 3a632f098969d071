// painting
