// A PKCS#11 module of another maker, as small as one can be: one slot in the reader that it is told, one
// token with one certificate and its key, one PIN. Or one that misbehaves. What it is to be is in the
// environment:
//
//     OTHER_MODULE_READER        its slot's description
//     OTHER_MODULE_CERTIFICATE   file with the certificate (DER)
//     OTHER_MODULE_KEY           file with the key (PEM)
//     OTHER_MODULE_MOOD          "crash", "hang" or "talk" in C_Initialize, "liar" (claims a million slots),
//                                "crowd" (has 65, of which the first can be asked), "rude" (control
//                                characters and marks of direction for names)
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <p11-kit/pkcs11.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr CK_SLOT_ID kSlot = 7;
constexpr CK_SESSION_HANDLE kSession = 1;
constexpr CK_OBJECT_HANDLE kCertificate = 1;
constexpr CK_OBJECT_HANDLE kKey = 2;
const std::string kPin = "135792";
const unsigned char kId[] = {0x45};

bool loggedIn = false;
bool signing = false;
bool found = false;
CK_OBJECT_CLASS wanted = 0;

std::string setting(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

std::vector<char> content(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

template <std::size_t Size>
void fill(CK_UTF8CHAR (&field)[Size], const std::string& text) {
    std::memset(field, ' ', Size);
    std::memcpy(field, text.data(), std::min(Size, text.size()));
}

CK_RV initialize(void*) {
    const std::string mood = setting("OTHER_MODULE_MOOD");
    if (mood == "crash") {
        std::signal(SIGSEGV, SIG_DFL);  // a sanitizer would catch it and end the program in order
        std::raise(SIGSEGV);
    }
    if (mood == "talk") std::puts("{\"library\": \"somebody else\"}");
    while (mood == "hang") ::pause();
    return CKR_OK;
}
CK_RV finalize(void*) {
    loggedIn = false;
    return CKR_OK;
}
CK_RV getInfo(CK_INFO* info) {
    const bool rude = setting("OTHER_MODULE_MOOD") == "rude";
    std::memset(info, 0, sizeof *info);
    info->cryptokiVersion = {2, 40};
    info->libraryVersion = {3, 1};
    fill(info->manufacturerID, rude ? "Evil\n\x1b[2J" : "Another Maker");
    fill(info->libraryDescription, rude ? "\xE2\x80\xAE<b>gro.fles</b>\xFF" : "A module for tests");
    return CKR_OK;
}
CK_RV getSlotList(CK_BBOOL, CK_SLOT_ID* list, CK_ULONG* count) {
    const std::string mood = setting("OTHER_MODULE_MOOD");
    const CK_ULONG slots = mood == "crowd" ? 65 : 1;
    if (list != nullptr && *count < slots) return CKR_BUFFER_TOO_SMALL;
    for (CK_ULONG i = 0; list != nullptr && i < slots; ++i) list[i] = kSlot + i;
    *count = list == nullptr && mood == "liar" ? 1'000'000 : slots;
    return CKR_OK;
}
CK_RV getSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO* info) {
    if (slot != kSlot) return CKR_SLOT_ID_INVALID;
    std::memset(info, 0, sizeof *info);
    fill(info->slotDescription, setting("OTHER_MODULE_READER"));
    fill(info->manufacturerID, "Another Maker");
    info->flags = CKF_TOKEN_PRESENT | CKF_REMOVABLE_DEVICE | CKF_HW_SLOT;
    return CKR_OK;
}
CK_RV getTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO* info) {
    if (slot != kSlot) return CKR_SLOT_ID_INVALID;
    std::memset(info, 0, sizeof *info);
    fill(info->label, "Another card (PIN)");
    info->flags = CKF_LOGIN_REQUIRED | CKF_USER_PIN_INITIALIZED | CKF_TOKEN_INITIALIZED;
    info->ulMinPinLen = 6;
    info->ulMaxPinLen = 6;
    return CKR_OK;
}
CK_RV getMechanismList(CK_SLOT_ID, CK_MECHANISM_TYPE* list, CK_ULONG* count) {
    if (list != nullptr) *list = CKM_RSA_PKCS;
    *count = 1;
    return CKR_OK;
}
CK_RV getMechanismInfo(CK_SLOT_ID, CK_MECHANISM_TYPE, CK_MECHANISM_INFO* info) {
    *info = {1024, 4096, CKF_HW | CKF_SIGN};
    return CKR_OK;
}
CK_RV openSession(CK_SLOT_ID, CK_FLAGS, void*, CK_NOTIFY, CK_SESSION_HANDLE* session) {
    *session = kSession;
    return CKR_OK;
}
CK_RV closeSession(CK_SESSION_HANDLE) {
    loggedIn = false;
    return CKR_OK;
}
CK_RV findObjectsInit(CK_SESSION_HANDLE, CK_ATTRIBUTE* attributes, CK_ULONG count) {
    found = false;
    for (CK_ULONG i = 0; i < count; ++i)
        if (attributes[i].type == CKA_CLASS) std::memcpy(&wanted, attributes[i].pValue, sizeof wanted);
    return CKR_OK;
}
CK_RV findObjects(CK_SESSION_HANDLE, CK_OBJECT_HANDLE* objects, CK_ULONG, CK_ULONG* count) {
    const bool there = wanted == CKO_CERTIFICATE || (wanted == CKO_PRIVATE_KEY && loggedIn);
    *count = there && !found ? 1 : 0;
    *objects = wanted == CKO_CERTIFICATE ? kCertificate : kKey;
    found = true;
    return CKR_OK;
}
CK_RV findObjectsFinal(CK_SESSION_HANDLE) {
    return CKR_OK;
}
CK_RV getAttributeValue(CK_SESSION_HANDLE, CK_OBJECT_HANDLE object, CK_ATTRIBUTE* attributes,
                        CK_ULONG count) {
    for (CK_ULONG i = 0; i < count; ++i) {
        std::vector<char> value;
        if (attributes[i].type == CKA_ID)
            value.assign(std::begin(kId), std::end(kId));
        else if (attributes[i].type == CKA_VALUE && object == kCertificate)
            value = content(setting("OTHER_MODULE_CERTIFICATE"));
        else
            return CKR_ATTRIBUTE_TYPE_INVALID;
        if (attributes[i].pValue != nullptr) std::memcpy(attributes[i].pValue, value.data(), value.size());
        attributes[i].ulValueLen = value.size();
    }
    return CKR_OK;
}
CK_RV login(CK_SESSION_HANDLE, CK_USER_TYPE, CK_UTF8CHAR* pin, CK_ULONG size) {
    if (std::string(reinterpret_cast<const char*>(pin), size) != kPin) return CKR_PIN_INCORRECT;
    loggedIn = true;
    return CKR_OK;
}
CK_RV logout(CK_SESSION_HANDLE) {
    loggedIn = false;
    return CKR_OK;
}
CK_RV signInit(CK_SESSION_HANDLE, CK_MECHANISM*, CK_OBJECT_HANDLE key) {
    signing = key == kKey && loggedIn;
    return signing ? CKR_OK : CKR_USER_NOT_LOGGED_IN;
}
CK_RV sign(CK_SESSION_HANDLE, CK_BYTE* input, CK_ULONG size, CK_BYTE* signature, CK_ULONG* signatureSize) {
    std::FILE* file = std::fopen(setting("OTHER_MODULE_KEY").c_str(), "r");
    if (file == nullptr || !signing) return CKR_FUNCTION_FAILED;
    EVP_PKEY* key = ::PEM_read_PrivateKey(file, nullptr, nullptr, nullptr);
    std::fclose(file);
    EVP_PKEY_CTX* context = ::EVP_PKEY_CTX_new(key, nullptr);
    std::size_t written = *signatureSize;
    const bool done = ::EVP_PKEY_sign_init(context) == 1 && ::EVP_PKEY_CTX_set_rsa_padding(context, 1) == 1 &&
                      ::EVP_PKEY_sign(context, signature, &written, input, size) == 1;
    *signatureSize = written;
    ::EVP_PKEY_CTX_free(context);
    ::EVP_PKEY_free(key);
    return done ? CKR_OK : CKR_FUNCTION_FAILED;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) CK_RV C_GetFunctionList(CK_FUNCTION_LIST** list) {
    static CK_FUNCTION_LIST functions = [] {
        CK_FUNCTION_LIST made{};
        made.version = {2, 40};
        made.C_Initialize = initialize;
        made.C_Finalize = finalize;
        made.C_GetInfo = getInfo;
        made.C_GetSlotList = getSlotList;
        made.C_GetSlotInfo = getSlotInfo;
        made.C_GetTokenInfo = getTokenInfo;
        made.C_GetMechanismList = getMechanismList;
        made.C_GetMechanismInfo = getMechanismInfo;
        made.C_OpenSession = openSession;
        made.C_CloseSession = closeSession;
        made.C_FindObjectsInit = findObjectsInit;
        made.C_FindObjects = findObjects;
        made.C_FindObjectsFinal = findObjectsFinal;
        made.C_GetAttributeValue = getAttributeValue;
        made.C_Login = login;
        made.C_Logout = logout;
        made.C_SignInit = signInit;
        made.C_Sign = sign;
        return made;
    }();
    *list = &functions;
    return CKR_OK;
}
