#pragma once
#include <stddef.h>

/// Sweep Sans as TrueType files in memory; they live as long as the program.
const unsigned char *_Nonnull nn_sweep_typeface_regular(size_t *_Nonnull length);
const unsigned char *_Nonnull nn_sweep_typeface_bold(size_t *_Nonnull length);
