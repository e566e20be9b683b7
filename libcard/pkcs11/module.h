// A PKCS#11 module: loaded once, initialised for as long as a card is used.
#pragma once

#include <p11-kit/pkcs11.h>

#include <filesystem>
#include <memory>

namespace eleg {

/// Not safe for two threads at once: one thread of ours does everything with cards.
class Pkcs11Module {
 public:
    /// Loads the module at this absolute path. Throws Error{ModuleMissing|ModuleFailed} with p11-kit's or the
    /// loader's text.
    static std::shared_ptr<Pkcs11Module> load(const std::filesystem::path& path);
    ~Pkcs11Module();
    Pkcs11Module(const Pkcs11Module&) = delete;
    Pkcs11Module& operator=(const Pkcs11Module&) = delete;

    /// C_Initialize for as long as the object lives.
    class Use {
     public:
        explicit Use(std::shared_ptr<Pkcs11Module> module);
        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
        CK_FUNCTION_LIST* operator->() const { return module_->functions_; }

     private:
        std::shared_ptr<Pkcs11Module> module_;
    };

 private:
    explicit Pkcs11Module(CK_FUNCTION_LIST* functions) : functions_(functions) {}
    CK_FUNCTION_LIST* functions_;
};

}  // namespace eleg
