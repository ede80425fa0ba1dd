// Runs before the page is painted, so that a reader who chose a theme never sees the other one.
(function () {
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  } catch (blocked) {
    // No storage: the system's theme stays.
  }
})();
