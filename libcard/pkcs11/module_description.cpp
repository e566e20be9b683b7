#include "libcard/pkcs11/module_description.h"

#include "libcard/identity/plain_text.h"
#include "libcard/pkcs11/module.h"
#include "libcard/pkcs11/module_path.h"
#include "libcard/pkcs11/objects.h"
#include "libcard/pkcs11/plain_field.h"
#include "libcard/pkcs11/return_values.h"

namespace eleg {
namespace {

template <std::size_t Size>
std::string shown(const CK_UTF8CHAR (&field)[Size]) {
    const std::string text = plainField(field);
    return plainText({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, TextEncoding::Utf8,
                     Size);
}

std::string textOf(const CK_VERSION& version) {
    // PKCS#11, 3.1: the minor part is in hundredths, so 2.2 is told as 2 and 20.
    const std::string minor = std::to_string(version.minor);
    return std::to_string(version.major) + '.' + (minor.size() < 2 ? "0" + minor : minor);
}

}  // namespace

ModuleDescription describeModule(const std::filesystem::path& path) {
    if (const auto objection = objectionToModule(path)) throw refusalOf(path, *objection);
    const Pkcs11Module::Use module(Pkcs11Module::load(path));
    CK_INFO info{};
    check(module->C_GetInfo(&info), "C_GetInfo");
    ModuleDescription description;
    description.maker = shown(info.manufacturerID);
    description.library = shown(info.libraryDescription);
    description.version = textOf(info.libraryVersion);
    description.cryptoki = textOf(info.cryptokiVersion);
    for (const CK_SLOT_ID id : slotsOf(module, false)) {
        CK_SLOT_INFO slot{};
        if (module->C_GetSlotInfo(id, &slot) != CKR_OK) continue;
        ModuleSlot told{shown(slot.slotDescription), (slot.flags & CKF_TOKEN_PRESENT) != 0, {}};
        CK_TOKEN_INFO token{};
        if (told.hasToken && module->C_GetTokenInfo(id, &token) == CKR_OK) told.token = shown(token.label);
        description.slotList.push_back(std::move(told));
    }
    return description;
}

}  // namespace eleg
