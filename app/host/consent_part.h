// The consent dialog, loaded when a person is needed and not before.
#pragma once

#include "app/dialogs/consent.h"

namespace eleg {

/// Loads libeleg-consent.so, and Qt with it. Throws Error{Internal} when it is missing or of another build.
ConsentFunction loadConsent();

/// Whether the environment names a display at all: without one nothing needs to be loaded to say so. Whether
/// the display answers is for the dialog to find out.
bool isDisplayNamed();

}  // namespace eleg
