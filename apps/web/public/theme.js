// Before the first paint: the theme chosen in this browser. Storage may throw inside a frame; then the system's choice stands.
try {
  const theme = localStorage.getItem('guichet.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  if (theme === 'contrast') document.documentElement.dataset.contrast = 'more'
} catch {}
