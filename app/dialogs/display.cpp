#include "app/dialogs/display.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <QByteArray>
#include <QFile>
#include <QtGlobal>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace eleg {

namespace {

struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using Connection = std::unique_ptr<xcb_connection_t, Disconnect>;

struct Free {
    void operator()(void* memory) const { std::free(memory); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

bool waylandAnswers() {
    QByteArray path = qgetenv("WAYLAND_DISPLAY");
    if (path.isEmpty()) return false;
    if (!path.startsWith('/')) path = qgetenv("XDG_RUNTIME_DIR") + '/' + path;
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return false;
    const bool ok = connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(fd);
    return ok;
}

Connection connectToX() {
    if (!qEnvironmentVariableIsSet("DISPLAY")) return nullptr;
    Connection connection(xcb_connect(nullptr, nullptr));
    if (xcb_connection_has_error(connection.get()) != 0) return nullptr;
    return connection;
}

xcb_atom_t atom(xcb_connection_t* x, const char* name) {
    const auto cookie = xcb_intern_atom(x, 1, static_cast<std::uint16_t>(std::strlen(name)), name);
    const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(x, cookie, nullptr));
    return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

// The first 32-bit value of a window's property; 0 when there is none.
std::uint32_t property(xcb_connection_t* x, xcb_window_t window, xcb_atom_t name) {
    if (name == XCB_ATOM_NONE) return 0;
    const auto cookie = xcb_get_property(x, 0, window, name, XCB_ATOM_ANY, 0, 1);
    const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(x, cookie, nullptr));
    if (!reply || reply->format != 32 || xcb_get_property_value_length(reply.get()) < 4) return 0;
    std::uint32_t value = 0;
    std::memcpy(&value, xcb_get_property_value(reply.get()), sizeof value);
    return value;
}

int parentOf(int pid) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QByteArray stat = file.readAll();
    // "pid (any name) state ppid …"
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.size() > 1 ? fields.at(1).toInt() : 0;
}

bool isAncestor(int pid) {
    int ours = getpid();
    for (int depth = 0; ours > 1 && depth < 64; ++depth, ours = parentOf(ours))
        if (ours == pid) return true;
    return false;
}

}  // namespace

bool hasDisplay() {
    // Platforms without a display of their own, named outright.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    if (platform.startsWith("offscreen") || platform.startsWith("minimal") || platform.startsWith("vnc"))
        return true;
    return connectToX() != nullptr || waylandAnswers();
}

void prepareEnvironment() {
    qputenv("QT_IM_MODULE", "none");
    qputenv("QT_XCB_GL_INTEGRATION", "none");
    qputenv("QT_NO_GLIB", "1");
    // KDE's theme is built into Qt; the others would load a whole second toolkit.
    if (!qgetenv("XDG_CURRENT_DESKTOP").contains("KDE")) qputenv("QT_QPA_PLATFORMTHEME", "generic");
    qunsetenv("QT_STYLE_OVERRIDE");
    qunsetenv("SESSION_MANAGER");
}

bool mayTakeFocus() {
    const Connection x = connectToX();
    if (!x) return true;
    const xcb_screen_t* screen = xcb_setup_roots_iterator(xcb_get_setup(x.get())).data;
    if (!screen) return true;
    const std::uint32_t active = property(x.get(), screen->root, atom(x.get(), "_NET_ACTIVE_WINDOW"));
    if (active == 0) return true;
    const std::uint32_t pid = property(x.get(), active, atom(x.get(), "_NET_WM_PID"));
    return pid == 0 || isAncestor(static_cast<int>(pid));
}

}  // namespace eleg
