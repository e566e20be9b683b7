// Extensions that must be understood. Inside libcard/trust only.
#pragma once

#include <openssl/x509v3.h>

#include <algorithm>
#include <span>

namespace eleg {

/// Whether one of the `count` extensions that `get` gives is critical and none of the `known` (NIDs).
template <typename Get>
bool hasOtherCritical(int count, const Get& get, std::span<const int> known) {
    for (int i = 0; i < count; ++i) {
        X509_EXTENSION* extension = get(i);
        const int nid = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (X509_EXTENSION_get_critical(extension) != 0 &&
            std::find(known.begin(), known.end(), nid) == known.end())
            return true;
    }
    return false;
}

}  // namespace eleg
