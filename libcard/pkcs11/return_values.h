// PKCS#11 return values as errors of ours.
#pragma once

#include <p11-kit/pkcs11.h>

#include <string_view>

#include "libcard/errors/error.h"

namespace eleg {

/// The error that `rv` of the function `function` ("C_Login") stands for. Its detail names both.
Error errorFrom(CK_RV rv, std::string_view function);

/// Throws errorFrom() unless `rv` is CKR_OK.
void check(CK_RV rv, std::string_view function);

}  // namespace eleg
