#include "libcard/pkcs11/card_session.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "libcard/identity/pin_status.h"
#include "libcard/pkcs11/gate_access.h"
#include "libcard/pkcs11/objects.h"
#include "libcard/pkcs11/opensc_configuration.h"
#include "libcard/pkcs11/plain_field.h"
#include "libcard/pkcs11/return_values.h"

namespace eleg {
namespace {

constexpr std::size_t kMostMechanisms = 256;
constexpr std::size_t kLongestId = 64;
// More digits than any card takes are a module's mistake.
constexpr CK_ULONG kLongestPin = 64;

/// What the token offers for signing with a key of so many bits: OpenSC's drivers idprime and setcos list RSA
/// up to 2048 bits, and C_Sign fails with a larger key (measured: card_signing).
std::vector<CK_MECHANISM_TYPE> signingMechanisms(const Pkcs11Module::Use& module, CK_SLOT_ID slot,
                                                 int keyBits) {
    CK_ULONG count = 0;
    if (module->C_GetMechanismList(slot, nullptr, &count) != CKR_OK) return {};
    std::vector<CK_MECHANISM_TYPE> offered(std::min<std::size_t>(count, kMostMechanisms));
    count = offered.size();
    if (module->C_GetMechanismList(slot, offered.data(), &count) != CKR_OK) return {};
    offered.resize(std::min<std::size_t>(count, offered.size()));
    std::erase_if(offered, [&](CK_MECHANISM_TYPE mechanism) {
        CK_MECHANISM_INFO info{};
        if (module->C_GetMechanismInfo(slot, mechanism, &info) != CKR_OK || (info.flags & CKF_SIGN) == 0)
            return true;
        return info.ulMaxKeySize != 0 && static_cast<CK_ULONG>(keyBits) > info.ulMaxKeySize;
    });
    return offered;
}

bool isMadeByOpensc(const Pkcs11Module::Use& module) {
    CK_INFO info{};
    check(module->C_GetInfo(&info), "C_GetInfo");
    const std::string_view maker(reinterpret_cast<const char*>(info.manufacturerID),
                                 sizeof info.manufacturerID);
    return maker.starts_with("OpenSC");
}

/// Whether a slot of this description stands for the reader: it is the reader's name, cut off where a slot's
/// description ends, or begins with it (a module may have several slots for one reader).
bool describesReader(std::string_view description, std::string_view reader) {
    constexpr std::size_t kLongest = sizeof CK_SLOT_INFO::slotDescription;
    if (description.size() + 1 >= kLongest && reader.starts_with(description)) return true;
    if (!description.starts_with(reader)) return false;
    // "Reader 1" is not "Reader 10".
    return description.size() == reader.size() || description[reader.size()] == ' ' ||
           description[reader.size()] == '(';
}

}  // namespace

CardSession::CardSession(std::shared_ptr<Pkcs11Module> module, const std::string& reader)
    : reader_(reader),
      module_((pcscGate().showReader(reader), std::move(module))),
      opensc_(isMadeByOpensc(module_)) {
    if (opensc_ && !isOpenscConfigured())
        throw Error(ErrorCode::ModuleMissing, "OpenSC has not got our configuration");
    readTokens();
}

CardSession::~CardSession() = default;

/// The slots with a token, in the reader that we are for. OpenSC sees no other.
std::vector<CK_SLOT_ID> CardSession::slotsOfReader() {
    std::vector<CK_SLOT_ID> slots = slotsOf(module_, true);
    if (!opensc_)
        std::erase_if(slots, [this](CK_SLOT_ID slot) {
            CK_SLOT_INFO info{};
            return module_->C_GetSlotInfo(slot, &info) != CKR_OK ||
                   !describesReader(plainField(info.slotDescription), reader_);
        });
    return slots;
}

void CardSession::readTokens() {
    const std::vector<CK_SLOT_ID> slots = slotsOfReader();
    if (slots.empty()) throw Error(ErrorCode::CardUnknown, "the module finds no token in this reader");

    std::optional<Error> problem;
    for (const CK_SLOT_ID slot : slots) {
        try {
            readToken(slot);
        } catch (const Error& error) {
            // One token of a card may be broken and the others usable.
            problem = error;
        }
    }
    if (!content_.keys.empty()) return;
    throw problem ? *problem : Error(ErrorCode::NoIdentity, "the token holds no certificate of a person");
}

PinState CardSession::readPinState(CK_SLOT_ID slot) {
    pcscGate().forgetPinStatus();
    CK_TOKEN_INFO info{};
    check(module_->C_GetTokenInfo(slot, &info), "C_GetTokenInfo");
    return pinStateOf(info);
}

void CardSession::refreshPins() {
    std::map<CK_SLOT_ID, PinState> bySlot;
    for (CardKey& key : content_.keys) {
        if (!bySlot.contains(key.slot)) bySlot.emplace(key.slot, readPinState(key.slot));
        key.pin = bySlot.at(key.slot);
    }
}

void CardSession::readToken(CK_SLOT_ID slot) {
    const PinState pin = readPinState(slot);
    const OpenSession session(module_, slot);
    for (const CK_OBJECT_HANDLE object : findObjects(module_, session.handle(), CKO_CERTIFICATE)) {
        const auto der = attribute(module_, session.handle(), object, CKA_VALUE, Certificate::kMaxDerSize);
        const auto id = attribute(module_, session.handle(), object, CKA_ID, kLongestId);
        if (!der || !id) continue;
        try {
            Certificate certificate = Certificate::parse(*der);
            const auto same = [&](const CardKey& key) { return key.certificate == certificate; };
            if (!purposeOf(certificate)) {
                content_.others.push_back(std::move(certificate));
            } else if (std::none_of(content_.keys.begin(), content_.keys.end(), same)) {
                const auto offered = signingMechanisms(module_, slot, certificate.keyBits());
                auto mechanisms =
                    usableMechanisms(offered, certificate.keyType(), certificate.keyBits(), opensc_);
                content_.keys.push_back({std::move(certificate), pin, std::move(mechanisms), slot, *id});
            }
        } catch (const Error&) {
            continue;  // a malformed certificate does not hide the others
        }
    }
}

PinState CardSession::pinStateOf(const CK_TOKEN_INFO& info) const {
    PinState pin;
    pin.label = plainField(info.label);
    // "<card label> (<PIN label>)": what is asked for stands in the brackets.
    const auto open = pin.label.rfind('(');
    if (open != std::string::npos && pin.label.ends_with(')'))
        pin.label = pin.label.substr(open + 1, pin.label.size() - open - 2);
    pin.minLength = info.ulMinPinLen <= kLongestPin ? info.ulMinPinLen : 0;
    pin.maxLength = info.ulMaxPinLen <= kLongestPin ? info.ulMaxPinLen : 0;
    pin.onPinPad = (info.flags & CKF_PROTECTED_AUTHENTICATION_PATH) != 0;
    pin.notSet = (info.flags & CKF_USER_PIN_INITIALIZED) == 0;
    pin.blocked = (info.flags & CKF_USER_PIN_LOCKED) != 0;
    pin.lastTry = (info.flags & CKF_USER_PIN_FINAL_TRY) != 0;
    applyPinStatus(pin, pcscGate().pinStatus());
    return pin;
}

}  // namespace eleg
