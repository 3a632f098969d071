#include <cairo.h>
#include <cairo-ft.h>
#include FT_ADVANCES_H
