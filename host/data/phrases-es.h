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
	{ THEME_CLOSING, "fotos|archivos|datos|vídeos … eliminad*|borrad*|perdid*|perder*" },

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
	{ THEME_SECRET, "billetera|monedero|wallet … actualiz*|verific*|sincroniz*|valid*|migra*" },

	{ THEME_PAYMENT, "método|forma|datos|información de|bancarios … pago|facturación|tarjeta|bancarios … actualiz*|confirm*|venc*|rechaz*|verific*" },
	{ THEME_PAYMENT, "actualice|actualizar|confirme … pago|tarjeta|facturación" },
	{ THEME_PAYMENT, "pago|cobro|recibo|factura … rechazado|pendiente|fallido|vencid*|no|impagad*|atrasad*" },
	{ THEME_PAYMENT, "factura|deuda|saldo|importe … pendiente|vencid*|impagad*|adeud*|abono" },

	{ THEME_PRIZE, "usted|has|ha|eres|es … ganado|seleccionad*|ganador*|elegid*|premiad*" },
	{ THEME_PRIZE, "felicidades|felicitaciones|enhorabuena … ganado|ganador|seleccionad*|premio|usted|has" },
	{ THEME_PRIZE, "reclam*|recib*|obtener|gana|consigue … premio|regalo|gratis|recompensa|bono|tarjeta_regalo|sorteo" },
	{ THEME_PRIZE, "oportunidad … ganar|recibir|obtener|conseguir" },
	{ THEME_PRIZE, "premio|regalo|recompensa|bono … espera|esperando|gratis|disponible|listo|reclam*" },
	{ THEME_PRIZE, "encuesta|cuestionario|sorteo … regalo|premio|gratis|recib*|ganar|recompensa" },
	{ THEME_PRIZE, "puntos|millas … caduc*|venc*|canje*|expir*" },
	{ THEME_PRIZE, "tarjeta|tarjetas regalo … ganar|gana|gane|gratis|reclam*|espera|consig*|elegid*|seleccionad*" },
	{ THEME_PRIZE, "caja|cajas misteriosa|misteriosas|sorpresa|misterio" },
	{ THEME_PRIZE, "gane|gana|consiga un|una … kit|tarjeta|set|caja|premio" },
	{ THEME_PRIZE, "encuesta|cuestionario … gane|gana|comentarios|kit|complet*|consig*" },

	{ THEME_PARCEL, "paquete|envío|pedido|entrega|paquetería|encomienda … retenid*|pendiente|aduana|entregado|espera|custodia|no|devuelto|dirección|recibido|fallid*|entrega" },
	{ THEME_PARCEL, "gastos|tasas|tasa|cargos de|por … aduana|envío|entrega|importación|despacho|aduanas" },
	{ THEME_PARCEL, "no pudimos|intentamos|intentaremos … entregar|contactar|comunicarnos" },
	{ THEME_PARCEL, "intentaremos|intentamos … contactar|entregar|entrega" },

	{ THEME_TAX, "agencia tributaria|hacienda|impuesto|impuestos|fiscal|sat|aeat|afip|tributari*|contribuyente … reembolso|devolución|pendiente|deuda|notificación|pago|multa|requerimiento|pagar|detectado|reclam*" },
	{ THEME_TAX, "multa|multas|infracción|sanción|dgt|embargo|burofax … pendiente|no_pagada|tráfico|pagar|pago|impagad*|notificación|online|registrada|identificado|vehículo|abogado*" },
	{ THEME_TAX, "comprobante_fiscal|factura_electrónica|notificación_electrónica" },
	{ THEME_TAX, "reembolso|devolución|subsidio … derecho|disponible|recibir|aprobad*|pendiente|solicit*" },

	{ THEME_QUOTA, "buzón|correo|almacenamiento|espacio|cuota|nube … lleno|llena|límite|superad*|excedid*|agotad*|ampli*|alcanzado" },
	{ THEME_QUOTA, "webmail|correo|servidor|correo web … actualización|mantenimiento|migración|actualice|nueva versión" },
	{ THEME_QUOTA, "nube|icloud|almacenamiento|copia_de_seguridad … caducad*|bloquead*|llen*|eliminad*|renov*|pago" },

	{ THEME_HELD, "mensajes|mensaje|correos … pendientes|retenid*|cuarentena|bloquead*|no_entregad*|liber*|cola" },

	{ THEME_DOCUMENT, "documento|archivo|comprobante|factura|presupuesto|notificación … adjunto|compartid*|descargar|visualizar|anexa|recibido|ver" },
	{ THEME_DOCUMENT, "descargar todo|todos" },
	{ THEME_DOCUMENT, "descargar|descargue|descarga|ver|abrir|consultar … archivos|adjuntos|documentos|burofax|notificación" },
	{ THEME_DOCUMENT, "burofax|notificación_judicial|citación_judicial|demanda_judicial|comunicaciones_fehacientes … online|urgente|envío|advertencia|descargar|pendiente|adjunto*" },

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
	{ THEME_ADVANCE_FEE, "confidencial|lucrativ* … negocio|propuesta|transacción|inversión" },
	{ THEME_ADVANCE_FEE, "propuesta|negocio|transacción confidencial|lucrativ*" },
	{ THEME_ADVANCE_FEE, "escríbame|contácteme|responda|escribe|contáctame … whatsapp|telegram|correo_privado|correo_personal" },
	{ THEME_ADVANCE_FEE, "querido|querida|amado|amada amigo_en_cristo|amado|amada|beneficiario" },
	{ THEME_ADVANCE_FEE, "persona|socio honest*|de_confianza|confiable" },

	{ THEME_SUBSCRIPTION, "suscripción|protección|antivirus|licencia|membresía|suscribete … caduc*|expir*|venc*|renov*|finaliz*|terminado|reinicia" },
	{ THEME_SUBSCRIPTION, "virus|amenazas|malware … detectad*|encontrad*|infectad*|dispositivo|ordenador" },

	{ THEME_LOVE, "chicas|mujeres|solteras|maduras|chica|mujer … calientes|desnudas|cachondas|ucranianas|cerca_de_ti|en_tu_zona|te_esperan|solas|caliente|desnuda" },
	{ THEME_LOVE, "conoce|conocer|encuentra|citas|ligar|chatea … chicas|mujeres|solteras|maduras|parejas|adultos" },
	{ THEME_LOVE, "citas|encuentros|sexo sexuales|casual|casuales|gratis|adultos|discretos|calientes|sin_compromiso" },
	{ THEME_LOVE, "follar|cachonda|cachondas|orgasmo|orgasmos|coño|polla" },

	{ THEME_CURE, "erección|erecciones|eréctil|pene|virilidad|potencia_sexual|viagra|cialis|afrodisíaco*|libido" },
	{ THEME_CURE, "perder|pierda|pierde|perdió|bajar|baja|quemar|quema|adelgazar … kilos|kilo|kg|peso|grasa|barriga|libras" },
	{ THEME_CURE, "adelgaz*|pérdida_de_peso|keto|cetogénic*|quemagrasa … pastilla*|cápsula*|gomitas|truco|secreto|rápid*|sin|natural*|parche*|té|fórmula" },
	{ THEME_CURE, "azúcar_en_sangre|diabetes|acúfenos|tinnitus|artrosis|artritis|dolor|dolores|neuropatía|calvicie|hongos|ronquidos|próstata|caída_del_cabello|varices|várices … natural*|truco|remedio|alivi*|solución|secreto|elimin*|adiós" },
	{ THEME_CURE, "elimin*|alivi*|combat*|reduc*|control* … diabetes|azúcar_en_sangre|acúfenos|tinnitus|artrosis|neuropatía|hongos|ronquidos|varices|caída_del_cabello|dolor_de_rodilla" },
	{ THEME_CURE, "diga|di|dile adiós" },
	{ THEME_CURE, "médicos|dentistas|científicos … odian|ocultan|impactados|sorprendidos" },
	{ THEME_CURE, "sin receta" },
	{ THEME_CURE, "aceite|gomitas … cbd|cannabis" },

	{ THEME_GAMBLING, "giros|tiradas|apuestas|apuesta gratis|gratuitas|gratuitos|gratuita" },
	{ THEME_GAMBLING, "bono|bonos de bienvenida|depósito|registro" },
	{ THEME_GAMBLING, "casino|casinos … bono|bonos|depósito|jackpot|gana*|juegos|en_línea|online|giros|jugar|regístr*" },
	{ THEME_GAMBLING, "bono|jackpot|giros|juega … casino" },
	{ THEME_GAMBLING, "apuestas deportivas" },
	{ THEME_GAMBLING, "sin|primer depósito" },

	{ THEME_RICHES, "bitcoin|bitcoins|btc|cripto|criptomoneda*|trading|forex … gana*|ganancia*|beneficio*|retir*|saldo|millon*|gratis|ingreso*|rico" },
	{ THEME_RICHES, "gana|gane|ganar … al_día|por_día|diarios|desde_casa|por_semana" },
	{ THEME_RICHES, "ingreso|ingresos pasivo|pasivos|extra" },
	{ THEME_RICHES, "libertad|independencia financiera" },
	{ THEME_RICHES, "hazte|hágase|conviértete|convertirse … millonario|rico" },
	{ THEME_RICHES, "retiro|retirada … bitcoin|btc|cripto*|pendiente|disponible" },

	{ THEME_LOAN, "préstamo|préstamos|crédito|créditos|financiación … aprobad*|inmediat*|sin_aval|sin_buró|rápid*|asnef|preaprobad*|urgente|sin_papeleo" },
	{ THEME_LOAN, "deudas|deuda … reunific*|elimin*|cancel*|salir|consolid*|ley" },
	{ THEME_LOAN, "reunificación|refinanciación|refinanci* de|tu|su deuda|deudas|crédito|hipoteca" },

	{ THEME_CONTRACT, "paneles|placas solares … subvención|ayuda*|gratis|ahorr*|presupuesto|instal*" },
	{ THEME_CONTRACT, "seguro|seguros … compar*|ahorr*|cotiz*|desde|barato|precio|gratis" },
	{ THEME_CONTRACT, "ahorr*|reduc* … factura|luz|electricidad|energía" },
	{ THEME_CONTRACT, "vende|vender|tasar|vendemos|compramos tu|su coche|casa|auto|piso" },

	{ THEME_BARGAIN, "#%|#_% de descuento|dto|menos" },
	{ THEME_BARGAIN, "descuento|descuentos|rebaja|hasta|ahorre|ahorra de|del|un|el #%|#_%" },
	{ THEME_BARGAIN, "oferta|ofertas limitada|limitadas|exclusiva|exclusivas|especial|especiales|flash|única|relámpago" },
	{ THEME_BARGAIN, "compra|compre|pide|aprovecha|aprovéchate|ordena ya|ahora|hoy" },
	{ THEME_BARGAIN, "envío|prueba|muestra gratis|gratuit*" },
	{ THEME_BARGAIN, "últimas unidades|horas" },

	{ THEME_STAFF, "salario|salarial|nómina|sueldo|sueldos … aumento|ajuste|revisión|actualización|notificación|incremento" },
	{ THEME_STAFF, "aumento|ajuste|revisión|incremento de|salarial salario|sueldo|nómina" },
	{ THEME_STAFF, "empleados|personal|trabajadores … manual|despido*|evaluación|bono|política|beneficios|lista" },
	{ THEME_STAFF, "recursos humanos" },

	{ THEME_TRADE, "solicitud|petición de cotización|presupuesto" },
	{ THEME_TRADE, "orden|pedido de compra" },
	{ THEME_TRADE, "adjunto|adjunta|adjuntamos … orden|cotización|pedido|proforma|comprobante|pago|transferencia" },
	{ THEME_TRADE, "comprobante|aviso de pago|transferencia" },

	{ THEME_ADVANCE_FEE, "depósito|fianza|alquiler … transferencia|transferir|pagar … llaves|visita|agente" },
	{ THEME_ADVANCE_FEE, "llaves … enviadas|enviar|envío|mensajería|dhl|correo" },

	{ THEME_TASK, "está|estás … escritorio|oficina|disponible … favor|tarea|momento|urgente|ayuda" },
	{ THEME_TASK, "necesito … pequeño|rápido|gran favor" },
	{ THEME_TASK, "estoy … reunión … llamada|llamadas|hablar|teléfono|correo|contestar" },
	{ THEME_TASK, "quede|mantenga|mantén|mantenlo|que_quede … entre_nosotros|confidencial|en_secreto" },

	{ THEME_JOB, "trabajo|empleo … casa|remoto|medio_tiempo|media_jornada|parcial … día|diarios|experiencia|usdt|whatsapp|€#|$#" },
	{ THEME_JOB, "no_se_requiere|sin|no_necesita|no_requiere experiencia" },
	{ THEME_JOB, "comprador|cliente misterioso|incógnito" },

	{ THEME_MESSENGER, "contacta|contáctenos|contáctame|contacte|escribe|escríbeme|escríbanos|escriba|agrega|añade|únete … whatsapp|telegram" },
	{ THEME_MESSENGER, "whatsapp|telegram … +#|@" },

	{ THEME_ROMANCE, "conocerte|conocerle|conocerlo mejor|más" },
	{ THEME_ROMANCE, "viuda|viudo|huérfana|huérfano|soldado|militar … relación|hombre|mujer|misión|vida|confianza" },

	{ THEME_SEIZURE, "embargo|embargar|embargaremos|orden_judicial|orden_de_embargo … cuenta|cuentas|salario|nómina|bienes|contra|ejecut*" },
	{ THEME_SEIZURE, "demanda|denuncia|proceso_judicial|querella … contra_usted|en_su_contra|interpuesta" },

	{ THEME_CALL, "llame|llámenos|llama|llamar … cancelar|reembolso|disputar|anular" },
	{ THEME_CALL, "cancelar|anular|reembolso|disputar … llame|llámenos|llama" },

	{ THEME_DENIAL, "nunca|jamás|no … solicita|solicitamos|solicitará|solicitaremos|pedimos|pedirá|pediremos|pide|envía|enviamos" },
	{ THEME_DENIAL, "no|nunca comparta|compartas|facilite|revele|introduzca|haga_clic" },

	{ THEME_UNSUBSCRIBE, "darse|darte|date de_baja" },
	{ THEME_UNSUBSCRIBE, "cancelar|anular … suscripción" },
	{ THEME_UNSUBSCRIBE, "no|dejar … recibir|recibirá … correos|correo|mensajes|boletín|e-mails|emails" },
};
