#pragma once
#include <cairo.h>
#include <librsvg/rsvg.h>
#include <string.h>

// Draws an SVG document into an image and hands its PNG bytes to `write`; 0 when it worked, else a
// message stands in `message`.
static inline int cg_png_from_svg(const unsigned char *svg, size_t length, double width,
                                  cairo_write_func_t write, void *closure, char *message,
                                  size_t message_size) {
  GError *error = NULL;
  int failed = 1;
  message[0] = 0;
  RsvgHandle *handle = rsvg_handle_new_from_data(svg, length, &error);
  if (handle != NULL) {
    double natural_width = 0, natural_height = 0;
    if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &natural_width, &natural_height) &&
        natural_width > 0) {
      double scale = width / natural_width;
      RsvgRectangle page = {0, 0, width, natural_height * scale};
      cairo_surface_t *surface = cairo_image_surface_create(
          CAIRO_FORMAT_ARGB32, (int)(width + 0.5), (int)(natural_height * scale + 0.5));
      cairo_t *context = cairo_create(surface);
      if (rsvg_handle_render_document(handle, context, &page, &error)) {
        cairo_status_t status = cairo_surface_write_to_png_stream(surface, write, closure);
        failed = status != CAIRO_STATUS_SUCCESS;
        if (failed) strncpy(message, cairo_status_to_string(status), message_size - 1);
      }
      cairo_destroy(context);
      cairo_surface_destroy(surface);
    } else {
      strncpy(message, "the picture has no size in pixels", message_size - 1);
    }
    g_object_unref(handle);
  }
  if (error != NULL) {
    strncpy(message, error->message, message_size - 1);
    g_error_free(error);
  }
  message[message_size - 1] = 0;
  return failed;
}
