#include "CTypeface.h"

// #embed belongs to C23; clang has it in every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char regular[] = {
#embed "SweepSans-Regular.ttf"
};

static const unsigned char bold[] = {
#embed "SweepSans-Bold.ttf"
};

const unsigned char *nn_sweep_typeface_regular(size_t *length) {
  *length = sizeof regular;
  return regular;
}

const unsigned char *nn_sweep_typeface_bold(size_t *length) {
  *length = sizeof bold;
  return bold;
}
