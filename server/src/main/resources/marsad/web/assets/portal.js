// The switch between light and dark. All else works without a script.
(function () {
  var root = document.documentElement;
  var button = document.querySelector('button.theme');
  if (!button) return;
  var system = matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  }

  function label() {
    button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
  }

  button.addEventListener('click', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch (blocked) {
      // The choice holds for this page.
    }
    label();
  });
  system.addEventListener('change', label);
  label();
  button.hidden = false;
})();
