/* SPDX-License-Identifier: MIT */

/*
 * What mails that deceive ask for in Portuguese (data/phrase-row.h)
 *
 * Source: the language, and what such mails say in public collections, as read 2026-11-30.
 */

#pragma once

#include "data/phrase-row.h"

/* clang-format off */
static const PhraseRow phrases_pt[] = {
	{ THEME_CLOSING, "conta|cartão|acesso|cpf|cadastro|e-mail|caixa|cnpj|token|aplicativo|itoken|chave|chip|linha … bloque*|suspens*|cancelad*|desativad*|encerrad*|restri*|limitad*|excluíd*|inativ*|cancelamento|excluid*" },
	{ THEME_CLOSING, "bloqueio|suspensão|cancelamento|encerramento|desativação|restrição|exclusão|inativação … conta|cartão|acesso|cpf|cadastro|e-mail|serviço|evitar|token|programado|imediato|cnh|cnpj" },
	{ THEME_CLOSING, "evite|evitar|evita … bloqueio|suspensão|cancelamento|interrupção|restrições|multa|multas|transtornos|encargos" },
	{ THEME_CLOSING, "desbloque*|reativ*|restabelec*|liber* … conta|acesso|cartão|cpf" },

	{ THEME_GREETING, "prezado|prezada|caro|cara|olá|estimado … cliente|usuário|contribuinte|assinante|beneficiário|proprietário" },

	{ THEME_URGENCY, "em|até|dentro|prazo|próximas de # horas|dias" },
	{ THEME_URGENCY, "em|até|próximas|últimos|dentro # horas|dias" },
	{ THEME_URGENCY, "último|última|ultimo|ultima|últimos aviso|chance|dia|dias|notificação|oportunidade|lembrete|hoje" },
	{ THEME_URGENCY, "urgente|imediat*|urgência … ação|regulariz*|aten*|atualiz*|resposta|evit*|medidas|necess*" },
	{ THEME_URGENCY, "ação necessária|imediata|obrigatória|urgente" },
	{ THEME_URGENCY, "regularize|regularizar agora|imediatamente|hoje|situação|já|pendência|pendências|débito" },
	{ THEME_URGENCY, "prazo … expira|encerra|termina|final|vence|hoje|para" },

	{ THEME_SECRET, "confirme|confirmar|verifique|verificar|atualize|atualizar|valide|validar|sincronizar|sincronize|recadastre|reative|desbloqueie … conta|dados|identidade|senha|acesso|cadastro|informações|propriedade|e-mail|token|itoken|dispositivo|segurança" },
	{ THEME_SECRET, "atualização|verificação|confirmação|validação|sincronização|recadastramento … conta|dados|cadastro|cadastral|senha|acesso|token|segurança|identidade|obrigatória|e-mail" },
	{ THEME_SECRET, "entre|acesse|faça|clique … senha|login|conta|verificar|confirmar|atualizar|regularizar|desbloquear|internet_banking|validar" },
	{ THEME_SECRET, "senha … expira|expirou|expirar|vence|manter|expirará" },
	{ THEME_SECRET, "conta … verificada|confirmada|atualizada|validada" },

	{ THEME_PAYMENT, "forma|método|dados|cartão|informações de|do|crédito … pagamento|cartão|cobrança|crédito … atualiz*|confirm*|recus*|expir*|venc*" },
	{ THEME_PAYMENT, "atualize|atualizar|confirme … pagamento|cartão|cobrança" },
	{ THEME_PAYMENT, "pagamento|cobrança|fatura|boleto … recusado|pendente|não|atraso|vencid*|falhou|aberto|negad*|vencimento" },
	{ THEME_PAYMENT, "fatura|boleto|débito|débitos|dívida|pendência … vencid*|aberto|aberta|pendente|atraso|regulariz*|nome|protesto|anexo" },
	{ THEME_PAYMENT, "compra … aprovada|análise|não_reconhe*|valor … r$#|cancel*|ligue|reconhe*" },

	{ THEME_PRIZE, "você|voce foi|ganhou|acumulou|possui|tem|é … selecionad*|sortead*|prêmio|premio|pontos|ganhador|ganh*|escolhid*|resgat*|bônus|bonus" },
	{ THEME_PRIZE, "parabéns|parabens … ganhou|selecionad*|prêmio|você|sorteado|ganhador" },
	{ THEME_PRIZE, "pontos|milhas|livelo|esfera|bônus|bonus|cashback … expir*|resgat*|venc*|acumulad*|disponív*|saque|liberad*" },
	{ THEME_PRIZE, "resgatar|resgate|receba|retirar … pontos|prêmio|agora|bônus|milhas|benefício|grátis" },
	{ THEME_PRIZE, "prêmio|premio|benefício|beneficio|indenização|sorteio … disponív*|liberad*|receber|resgat*|ganh*|acumulado" },

	{ THEME_PARCEL, "encomenda|pacote|objeto|entrega|envio|pedido|mercadoria … retid*|aguardando|alfândega|pendente|não|tribut*|taxa|bloquead*|fiscalização|suspens*|devolv*|taxad*" },
	{ THEME_PARCEL, "taxa|taxas|tributo|imposto de|alfand*|aduan* … importação|entrega|alfandeg*|despacho|encomenda|envio" },
	{ THEME_PARCEL, "tentando|tentamos … entregar|contato … você" },

	{ THEME_TAX, "receita federal|cpf|declaração|imposto|fiscal|restituição|tributária|contribuinte … irregular*|pendên*|restri*|restitui*|regulariz*|bloque*|cancel*|suspens*|multa|sonegação|malha|receber|dívida" },
	{ THEME_TAX, "pendência|pendências|irregularidade|irregularidades|débito|débitos|restrição_fiscal|fiscais|cadastral|cadastrais|tributária*|tributário|grave" },
	{ THEME_TAX, "multa|multas|infração|detran|cnh|intimação|ipva|pedágio … trânsito|pag*|pendente|desconto|regulariz*|suspen*|processo|evitar|notificação|venc*" },
	{ THEME_TAX, "intimação|processo|mandado|ação … judicial|eletrônica|trabalhista|comparec*|movimentação|federal" },
	{ THEME_TAX, "nota fiscal … emitida|gerada|eletrônica|disponível|anexo|contra" },
	{ THEME_TAX, "restituição|auxílio|benefício|fgts|pis|inss … disponível|receber|liberad*|saque|consult*|valores" },

	{ THEME_QUOTA, "caixa|e-mail|armazenamento|espaço|quota|cota|nuvem … cheia|cheio|limite|excedid*|esgotad*|upgrade|atingiu|lotad*" },
	{ THEME_QUOTA, "webmail|e-mail|servidor … atualização|upgrade|manutenção|migração|atualize" },

	{ THEME_HELD, "mensagens|mensagem|e-mails … pendentes|retid*|quarentena|bloquead*|não_entregue*|liber*|fila" },

	{ THEME_DOCUMENT, "documento|arquivo|comprovante|orçamento|boleto|currículo|cotação … anexo|compartilhad*|baixar|visualizar|segue|recebeu|abaixo|disponível" },
	{ THEME_DOCUMENT, "segue|visualizar|baixar … anexo|comprovante|documento|boleto|nota|currículo" },

	{ THEME_EXTORTION, "bitcoin|btc|bitcoins … envi*|transfer*|pag*|carteira|endereço|deposit*" },
	{ THEME_EXTORTION, "vídeo|câmera|webcam|gravei|gravado|gravação … masturb*|porno*|contatos|amigos|íntim*|satisf*|família" },
	{ THEME_EXTORTION, "hackeei|hackeado|hacker|invadi|invadido|malware|trojan … conta|dispositivo|acesso|sistema|computador" },

	{ THEME_GIFT_CARDS, "cartões|cartão-presente|vale-presente|gift … presente|cards|card … compr*|código|códigos|foto" },

	{ THEME_BANK_CHANGE, "dados_bancários|conta_bancária … alter*|mudan*|nov*|atualiz*|mudou" },
	{ THEME_BANK_CHANGE, "novos|nova|novo dados bancários|conta_bancária|chave_pix" },

	{ THEME_ALARM, "acesso|atividade|tentativa|compra|transação|login|movimentação … indevid*|suspeit*|não_autorizad*|incomum|novo_dispositivo|desconhecid*|não_reconhecid*|irregular|fraudulent*" },
	{ THEME_ALARM, "novo|outro|desconhecido dispositivo|aparelho|local" },
	{ THEME_ALARM, "não reconhece|reconheça|reconheceu|foi você" },
	{ THEME_ALARM, "alerta|aviso de segurança|fraude" },
	{ THEME_ALARM, "houve|detectamos|identificamos … acesso|atividade|tentativa|transação|compra|movimentação|irregularidade*" },

	{ THEME_ADVANCE_FEE, "milhões|milhão|bilhões … dólares|euros|reais|usd|libras|americanos" },
	{ THEME_ADVANCE_FEE, "doação|doou|herança|fundo|fundos|falecid*|testamento|beneficiári*|indenização|compensação … milhões|milhão|dólares|você|valor|dinheiro|euros|transfer*|caridade|recuperado" },
	{ THEME_ADVANCE_FEE, "parente|herdeir* … próximo|fundo|banco|falecid*" },
	{ THEME_ADVANCE_FEE, "câncer|doença|viúva|morte|leito … doação|fundo|dinheiro|caridade|órfãos|herança|deus|desejo|marido|filhos" },
	{ THEME_ADVANCE_FEE, "empréstimo|crédito … aprovado|liberado|juros|negativado|oferta|disponível|limite" },
	{ THEME_ADVANCE_FEE, "proposta … negócio|negócios|investimento|comercial" },

	{ THEME_SUBSCRIPTION, "assinatura|antivírus|proteção|licença|plano|conta … expirou|expirad*|renov*|expirar|vence|suspensa|expira" },
	{ THEME_SUBSCRIPTION, "vírus|ameaças|malware … detectad*|encontrad*|infectad*|computador|dispositivo" },
};
