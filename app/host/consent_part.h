// The consent dialog, loaded when a person is needed and not before.
#pragma once

#include <atomic>

#include "app/dialogs/consent.h"

namespace eleg {

/// Loads libeleg-consent.so, and Qt with it. Throws Error{Internal} when it is missing or of another build.
///
/// While one thread loads a library, no other can load one or start a thread (glibc holds dl_load_lock and
/// dl_load_tls_lock all the while), and a card's thread has to do both before it can read. So Qt is loaded in
/// pieces, and until `holdersKnown` is set the loader is free for a moment after each.
ConsentFunction loadConsent(const std::atomic<bool>& holdersKnown);

/// Whether the environment names a display at all: without one nothing needs to be loaded to say so. Whether
/// the display answers is for the dialog to find out.
bool isDisplayNamed();

}  // namespace eleg
