// Run by gjs, GNOME's JavaScript: `gjs -m webkit-print.mjs FOLDER ADDRESS…` prints each page on A4 with WebKit, whose driver cannot: 0.pdf, 1.pdf …
import Gio from 'gi://Gio'
import Gtk from 'gi://Gtk?version=3.0'
import WebKit2 from 'gi://WebKit2?version=4.1'
import System from 'system'

const [folder, ...addresses] = System.programArgs
let printed = 0
const file = () => Gio.File.new_for_path(folder).get_child(`${printed}.pdf`)

Gtk.init(null)
const view = new WebKit2.WebView({ web_context: WebKit2.WebContext.new_ephemeral() })
const window = new Gtk.OffscreenWindow()
window.set_default_size(390, 740)
window.add(view)
window.show_all()

// Margins as in `firefox.ts`: this print does not read those of @page, which are narrower.
const paper = new Gtk.PageSetup()
paper.set_paper_size(Gtk.PaperSize.new(Gtk.PAPER_NAME_A4))
paper.set_top_margin(10, Gtk.Unit.MM)
paper.set_bottom_margin(10, Gtk.Unit.MM)
paper.set_left_margin(12, Gtk.Unit.MM)
paper.set_right_margin(12, Gtk.Unit.MM)
const settings = new Gtk.PrintSettings()
settings.set_printer('Print to File')
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')

const fail = (what) => {
  printerr(`${addresses[printed]}: ${what}`)
  System.exit(1)
}
const open = () => view.load_uri(addresses[printed])
const done = () => {
  printed++
  if (printed < addresses.length) open()
  else Gtk.main_quit()
}
view.connect('load-failed', (_view, _event, _address, error) => fail(error.message))
view.connect('load-changed', (_view, event) => {
  if (event !== WebKit2.LoadEvent.FINISHED) return
  settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, file().get_uri())
  const print = WebKit2.PrintOperation.new(view)
  print.set_page_setup(paper)
  print.set_print_settings(settings)
  print.connect('failed', (_print, error) => fail(error.message))
  print.connect('finished', done)
  print.print()
})
open()
Gtk.main()
