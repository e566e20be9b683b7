// Whether there is a display, and how Qt is started on it: without what a dialog with a PIN does not need.
#pragma once

#include <string>

namespace eleg {

/// What is known of the desktop before Qt is.
struct Desktop {
    /// Whether a window can be shown: QApplication aborts the process when it cannot.
    bool answers = false;
    /// Whether the dialog may come to the front: not when the window in use belongs to a program that has
    /// nothing to do with us, so that a page cannot take the keyboard from what the person is typing
    /// elsewhere. The browser that started us, and its other windows, are ours. True when the window system
    /// does not tell.
    bool mayTakeFocus = true;
    /// Name of the desktop's theme, such as "Adwaita-dark"; empty when it does not tell.
    std::string theme;
    /// Whether the person has asked the desktop for less motion.
    bool lessMotion = false;
};

/// Tries the display that QApplication would take, with one connection.
Desktop lookAtDesktop();

/// Sets the environment for QApplication: no input method (a PIN passes through none), no OpenGL and no
/// desktop toolkit loaded into the process (time and memory), no session manager. Call before QApplication.
void prepareEnvironment();

}  // namespace eleg
