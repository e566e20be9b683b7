#include "tests/rig/reader/private_pcscd.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <winscard.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "tests/rig/reader/unix_server.h"

namespace rig {
namespace {

constexpr const char* kProgram = "/usr/sbin/pcscd";
constexpr auto kStartLimit = std::chrono::seconds(15);

std::string endOf(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::stringstream all;
    all << in.rdbuf();
    const std::string text = all.str();
    return text.size() > 2000 ? text.substr(text.size() - 2000) : text;
}

/// The driver's Info.plist: a USB product for each reader, which gives it its name.
std::string driverDescription(const std::vector<std::string>& readers) {
    std::ostringstream text;
    const auto array = [&](const char* key, const auto& valueOf) {
        text << "<key>" << key << "</key>\n<array>\n";
        for (std::size_t i = 0; i < readers.size(); ++i) text << "<string>" << valueOf(i) << "</string>\n";
        text << "</array>\n";
    };
    text << "<plist version=\"1.0\">\n<dict>\n"
            "<key>CFBundleExecutable</key>\n<string>libeleg-ifd.so</string>\n"
            "<key>CFBundleName</key>\n<string>ELEGTESTRIG</string>\n";
    array("ifdVendorID", [](std::size_t) { return "0xe1e6"; });
    array("ifdProductID", [](std::size_t i) {
        std::ostringstream number;
        number << "0x" << std::hex << i;
        return number.str();
    });
    array("ifdFriendlyName", [&](std::size_t i) { return readers[i]; });
    text << "</dict>\n</plist>\n";
    return text.str();
}

/// A connection to the daemon at PCSCLITE_CSOCK_NAME.
class Client {
 public:
    Client() {
        connected_ =
            ::SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context_) == SCARD_S_SUCCESS;
    }
    ~Client() {
        if (connected_) ::SCardReleaseContext(context_);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    SCARDCONTEXT handle() const { return context_; }
    std::vector<std::string> readers() const {
        std::vector<std::string> names;
        DWORD size = 0;
        if (!connected_ || ::SCardListReaders(context_, nullptr, nullptr, &size) != SCARD_S_SUCCESS)
            return names;
        std::string all(size, '\0');
        if (::SCardListReaders(context_, nullptr, all.data(), &size) != SCARD_S_SUCCESS) return names;
        for (const char* name = all.c_str(); *name != '\0'; name += names.back().size() + 1)
            names.emplace_back(name);
        return names;
    }

 private:
    SCARDCONTEXT context_ = 0;
    bool connected_ = false;
};

}  // namespace

PrivatePcscd::PrivatePcscd(std::filesystem::path folder, std::vector<std::string> readers)
    : folder_(std::move(folder)), readers_(std::move(readers)) {
    namespace fs = std::filesystem;
    fs::create_directories(folder_ / "reader.conf.d");
    const fs::path bundle = folder_ / "drivers/eleg.bundle/Contents";
    fs::create_directories(bundle / "Linux");
    fs::remove(bundle / "Linux/libeleg-ifd.so");
    fs::create_symlink(ELEG_RIG_IFD, bundle / "Linux/libeleg-ifd.so");
    std::ofstream list(bundle / "Info.plist");
    list << driverDescription(readers_);
    if (!list.flush()) throw std::runtime_error("cannot write below " + folder_.string());
}

PrivatePcscd::~PrivatePcscd() {
    stop();
}

void PrivatePcscd::start(std::size_t readers) {
    std::filesystem::remove(socket());
    const int listener = listenAt(socket());
    const int output = ::open(log().c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const std::string conf = (folder_ / "reader.conf.d").string();
    const pid_t parent = ::getpid();
    pid_ = ::fork();
    if (pid_ < 0) throw std::runtime_error("fork");
    if (pid_ == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) ::_exit(127);
        ::dup2(output, 1);
        ::dup2(output, 2);
        if (listener == 3)
            ::fcntl(3, F_SETFD, 0);
        else
            ::dup2(listener, 3);
        sigset_t none;
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        ::setenv("LISTEN_FDS", "1", 1);
        ::setenv("LISTEN_PID", std::to_string(::getpid()).c_str(), 1);
        ::setenv("ELEG_RIG_FOLDER", folder_.c_str(), 1);
        ::setenv("LD_PRELOAD", ELEG_RIG_USB_BUS, 1);
        ::execl(kProgram, "pcscd", "-f", "-c", conf.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(listener);
    ::close(output);

    // pcscd tells nobody when it is ready, so it is asked until it answers with all readers.
    const auto end = std::chrono::steady_clock::now() + kStartLimit;
    while (Client().readers().size() < readers) {
        int status = 0;
        if (::waitpid(pid_, &status, WNOHANG) == pid_) {
            pid_ = -1;
            throw std::runtime_error("pcscd has ended:\n" + endOf(log()));
        }
        if (std::chrono::steady_clock::now() > end)
            throw std::runtime_error("pcscd does not name its readers:\n" + endOf(log()));
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void PrivatePcscd::stop(bool kill) {
    if (pid_ <= 0) return;
    ::kill(pid_, kill ? SIGKILL : SIGTERM);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    int status = 0;
    while (::waitpid(pid_, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end) ::kill(pid_, SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    pid_ = -1;
    if (!kill) std::filesystem::remove(socket());
}

void PrivatePcscd::waitUntilEmpty(const std::string& reader) const {
    if (pid_ <= 0) return;
    const Client client;
    const auto names = client.readers();
    // pcscd adds two numbers to the name: "NAME 00 00".
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return name.size() == reader.size() + 6 && name.starts_with(reader);
    });
    if (found == names.end()) return;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    SCARD_READERSTATE state{};
    state.szReader = found->c_str();
    while ((state.dwEventState & SCARD_STATE_EMPTY) == 0 && std::chrono::steady_clock::now() < end) {
        state.dwCurrentState = state.dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
        const LONG rv = ::SCardGetStatusChange(client.handle(), 200, &state, 1);
        if (rv != SCARD_S_SUCCESS && rv != static_cast<LONG>(SCARD_E_TIMEOUT)) return;
    }
}

}  // namespace rig
