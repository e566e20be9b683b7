#include "libcard/pcsc/card_reset.h"

#include <winscard.h>

#include "libcard/pcsc/context.h"

namespace eleg {

bool resetCard(const std::string& reader) {
    try {
        const PcscContext context;
        SCARDHANDLE card = 0;
        DWORD protocol = 0;
        if (::SCardConnect(context.handle(), reader.c_str(), SCARD_SHARE_SHARED,
                           SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol) != SCARD_S_SUCCESS)
            return false;
        return ::SCardDisconnect(card, SCARD_RESET_CARD) == SCARD_S_SUCCESS;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace eleg
