// Marks what libeleg-card.so shows to the programs that load it.
#pragma once

#define ELEG_CARD_EXPORT __attribute__((visibility("default")))
