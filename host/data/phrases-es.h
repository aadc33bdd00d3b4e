/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in Spanish (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_es[] = {
	{ THEME_CLOSING, "cuenta|tarjeta|acceso|buzón|correo|perfil|membresía|servicio|usuario … suspend*|bloque*|limitad*|desactiv*|restring*|cerrad*|cancelad*|eliminad*|inhabilit*|deshabilit*" },
	{ THEME_CLOSING, "suspensión|bloqueo|desactivación|cierre|cancelación|eliminación|restricción|interrupción … cuenta|tarjeta|acceso|servicio|servicios|correo|evitar|vehículo|buzón" },
	{ THEME_CLOSING, "evite|evitar … suspensión|bloqueo|cierre|desactivación|interrupción|cancelación|cargos" },
	{ THEME_CLOSING, "reactivar|desbloquear|restablecer|restaurar|reactive … cuenta|acceso|tarjeta" },

	{ THEME_GREETING, "estimado|estimada|querido|hola … cliente|usuario|usuaria|contribuyente|miembro|beneficiario" },

	{ THEME_URGENCY, "en|dentro|plazo|próximas|menos de # horas|días" },
	{ THEME_URGENCY, "en|próximas|últimas|dentro # horas|días" },
	{ THEME_URGENCY, "último|última|ultimo|ultima|segunda aviso|oportunidad|recordatorio|advertencia|notificación|llamada|día" },
	{ THEME_URGENCY, "urgente|inmediat*|cuanto_antes|antes_posible|a_la_brevedad … acción|confirm*|requiere|respuesta|regulariz*|atención|pago|actualiz*" },
	{ THEME_URGENCY, "acción requerida|inmediata|necesaria|urgente" },
	{ THEME_URGENCY, "lo antes posible" },

	{ THEME_SECRET, "confirme|confirmar|verifique|verificar|actualice|actualizar|valide|validar|revise … cuenta|datos|identidad|contraseña|acceso|información|correo|buzón|perfil|titularidad" },
	{ THEME_SECRET, "verificación|confirmación|actualización|validación … cuenta|datos|contraseña|identidad|correo|acceso|seguridad|necesaria|requerida" },
	{ THEME_SECRET, "inicie|iniciar|ingrese|acceda|haga_clic|pulse … sesión|verificar|confirmar|cuenta|actualizar|validar|contraseña|desbloquear" },
	{ THEME_SECRET, "contraseña … caduc*|expir*|vence|mantener|conservar" },
	{ THEME_SECRET, "clave|token|firma … digital|seguridad|banca … activ*|actualiz*|vinc*|confirm*" },

	{ THEME_PAYMENT, "método|forma|datos|información de|bancarios … pago|facturación|tarjeta|bancarios … actualiz*|confirm*|venc*|rechaz*|verific*" },
	{ THEME_PAYMENT, "actualice|actualizar|confirme … pago|tarjeta|facturación" },
	{ THEME_PAYMENT, "pago|cobro|recibo|factura … rechazado|pendiente|fallido|vencid*|no|impagad*|atrasad*" },
	{ THEME_PAYMENT, "factura|deuda|saldo|importe … pendiente|vencid*|impagad*|adeud*|abono" },

	{ THEME_PRIZE, "usted|has|ha|eres|es … ganado|seleccionad*|ganador*|elegid*|premiad*|sido" },
	{ THEME_PRIZE, "felicidades|felicitaciones|enhorabuena … ganado|ganador|seleccionad*|premio|usted|has" },
	{ THEME_PRIZE, "reclam*|recib*|obtener|gana|consigue … premio|regalo|gratis|recompensa|bono|tarjeta_regalo|sorteo" },
	{ THEME_PRIZE, "oportunidad … ganar|recibir|obtener|conseguir" },
	{ THEME_PRIZE, "premio|regalo|recompensa|bono … espera|esperando|gratis|disponible|listo|reclam*" },
	{ THEME_PRIZE, "encuesta|cuestionario|sorteo … regalo|premio|gratis|recib*|ganar|recompensa" },
	{ THEME_PRIZE, "puntos|millas … caduc*|venc*|canje*|expir*" },

	{ THEME_PARCEL, "paquete|envío|pedido|entrega|paquetería|encomienda … retenid*|pendiente|aduana|entregado|espera|custodia|no|devuelto|dirección|recibido|fallid*|entrega" },
	{ THEME_PARCEL, "gastos|tasas|tasa|cargos de|por … aduana|envío|entrega|importación|despacho|aduanas" },
	{ THEME_PARCEL, "no pudimos|intentamos|intentaremos … entregar|contactar|comunicarnos" },

	{ THEME_TAX, "agencia tributaria|hacienda|impuesto|impuestos|fiscal|sat|aeat|afip|tributari*|contribuyente … reembolso|devolución|pendiente|deuda|notificación|pago|multa|requerimiento|pagar|detectado|reclam*" },
	{ THEME_TAX, "multa|multas|infracción|sanción|dgt|embargo|burofax … pendiente|no_pagada|tráfico|pagar|pago|impagad*|notificación|online|registrada|identificado|vehículo|abogado*" },
	{ THEME_TAX, "comprobante_fiscal|factura_electrónica|notificación_electrónica" },
	{ THEME_TAX, "reembolso|devolución|subsidio … derecho|disponible|recibir|aprobad*|pendiente|solicit*" },

	{ THEME_QUOTA, "buzón|correo|almacenamiento|espacio|cuota|nube … lleno|llena|límite|superad*|excedid*|agotad*|ampli*|alcanzado" },
	{ THEME_QUOTA, "webmail|correo|servidor|correo web … actualización|mantenimiento|migración|actualice|nueva versión" },

	{ THEME_HELD, "mensajes|mensaje|correos … pendientes|retenid*|cuarentena|bloquead*|no_entregad*|liber*|cola" },

	{ THEME_DOCUMENT, "documento|archivo|comprobante|factura|presupuesto|notificación … adjunto|compartid*|descargar|visualizar|anexa|recibido|ver" },
	{ THEME_DOCUMENT, "descargar todo|todos" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … envi*|transf*|pag*|billetera|cartera|dirección|deposit*" },
	{ THEME_EXTORTION, "video|vídeo|cámara|webcam|grabado|grabación|grabé … masturb*|porno*|contactos|amigos|íntim*|familia|adultos" },
	{ THEME_EXTORTION, "hackead*|pirateado|hackeé|hacker|malware|troyano … dispositivo|cuenta|acceso|sistema|ordenador|computadora" },

	{ THEME_GIFT_CARDS, "tarjetas regalo|de regalo … compr*|código|códigos|foto|rasp*" },

	{ THEME_BANK_CHANGE, "datos_bancarios|cuenta_bancaria|número_de_cuenta … cambi*|nuev*|modific*|actualiz*" },
	{ THEME_BANK_CHANGE, "nuevos|nueva|nuevo datos bancarios|cuenta_bancaria|número_de_cuenta" },
	{ THEME_BANK_CHANGE, "nómina … cuenta|cambi*|bancari*" },

	{ THEME_ALARM, "actividad|acceso|inicio|intento|transacción|compra|cargo|movimiento … inusual*|sospechos*|no_autorizad*|desconocid*|indebid*|fraudulent*|no_reconocid*|irregular*" },
	{ THEME_ALARM, "nuevo|otro|desconocido dispositivo|equipo" },
	{ THEME_ALARM, "si no|usted reconoce|reconoces|fue_usted|fuiste_tú|has_sido" },
	{ THEME_ALARM, "seguridad … cuenta … riesgo|comprometid*|motivos|medida|razones" },

	{ THEME_ADVANCE_FEE, "millones|millón … dólares|euros|usd|libras" },
	{ THEME_ADVANCE_FEE, "donación|herencia|fondos|fondo|difunto|fallecid*|beneficiari*|testamento … millones|millón|dólares|euros|usted|suma|dinero|banco|$#|anterior" },
	{ THEME_ADVANCE_FEE, "cáncer|enfermedad|viuda|lecho … donación|fondo|dinero|caridad|herencia|dios" },
	{ THEME_ADVANCE_FEE, "préstamo|crédito|financiación … oferta|interés|aprobad*|solicit*|rápido" },
	{ THEME_ADVANCE_FEE, "propuesta … negocio|inversión|comercial" },
	{ THEME_ADVANCE_FEE, "abono|confirmación … fondos|importe … cuenta|garantizar|confirm*" },

	{ THEME_SUBSCRIPTION, "suscripción|protección|antivirus|licencia|membresía|suscribete … caduc*|expir*|venc*|renov*|finaliz*|terminado|reinicia" },
	{ THEME_SUBSCRIPTION, "virus|amenazas|malware … detectad*|encontrad*|infectad*|dispositivo|ordenador" },
};
